package org.kinward.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.platform.files.Blobs;
import org.kinward.testing.ApiClient;
import org.kinward.testing.HostileStrings;
import org.kinward.testing.RunningApplication;

class FilesIT {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "files-it-" + UUID.randomUUID());

    @RegisterExtension
    static final RunningApplication APPLICATION =
            RunningApplication.start(Map.of("kinward.data", FOLDER.toString(), "kinward.files.max-size", "64KB"));

    private static final UUID RITA = APPLICATION.user("Rita Reis", "rita@example.com", "rep");
    private static final UUID TOMAS = APPLICATION.user("Tomás Melo", "tomas@example.com", "rep");

    private final ApiClient ana = APPLICATION.administrator();
    private final ApiClient rita = APPLICATION.as("rita@example.com");
    private final ApiClient tomas = APPLICATION.as("tomas@example.com");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String accountOf(ApiClient owner, String name) {
        var made = owner.post("/records/account", Map.of("fields", Map.of("name", name)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id").asString();
    }

    private static ApiClient.Answer put(ApiClient who, String account, String name, byte[] content) {
        String path = "/records/account/" + account + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return who.upload(path, "application/octet-stream", content);
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!holds.call()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.sleep(200);
        }
    }

    @Test
    void aFileComesBackByteForByteAndHarmless() {
        String account = accountOf(rita, "Files Lda");
        byte[] page = bytes("<html><script>alert(1)</script></html>");
        var made = put(rita, account, "page.png", page);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.at("/id").asString();
        var file = rita.get("/records/file/" + id);
        assertThat(file.at("/contentType").asString()).isEqualTo("text/html");
        assertThat(file.at("/size").asInt()).isEqualTo(page.length);
        assertThat(file.at("/record/title").asString()).isEqualTo("Files Lda");
        assertThat(file.at("/createdBy/title").asString()).isEqualTo("Rita Reis");
        var content = rita.download("/files/" + id + "/content");
        assertThat(content.body()).isEqualTo(page);
        assertThat(content.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(content.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(content.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void aFormBringsAFileToo() {
        String account = accountOf(rita, "Form");
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"żółć.txt\"\r\n"
                + "Content-Type: text/html\r\n\r\nhello\r\n--x--\r\n";
        var made =
                rita.upload("/records/account/" + account + "/files", "multipart/form-data; boundary=x", bytes(form));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var listed = rita.get("/records/account/" + account + "/files");
        assertThat(listed.at("/items/0/name").asString()).as(listed.text()).isEqualTo("żółć.txt");
        assertThat(listed.at("/items/0/contentType").asString()).isEqualTo("text/plain");
        assertThat(listed.at("/items/0/thumbnail").asString()).isEqualTo("none");
    }

    @Test
    void whoDoesNotSeeTheRecordDoesNotSeeItsFiles() throws Exception {
        String account = accountOf(rita, "Guarded");
        String id = put(rita, account, "secret.txt", bytes("secret")).at("/id").asString();
        assertThat(tomas.get("/records/file/" + id).status()).isEqualTo(404);
        assertThat(tomas.download("/files/" + id + "/content").statusCode()).isEqualTo(404);
        assertThat(tomas.get("/records/account/" + account + "/files").status()).isEqualTo(404);
        assertThat(put(tomas, account, "mine.txt", bytes("x")).status()).isEqualTo(404);
        assertThat(APPLICATION.nobody().download("/files/" + id + "/content").statusCode())
                .isEqualTo(401);

        var moved = ana.patch(
                "/records/account/" + account, Map.of("fields", Map.of("owner", Map.of("becomes", TOMAS.toString()))));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(rita.download("/files/" + id + "/content").statusCode())
                .as("at once")
                .isEqualTo(404);
        eventually(() -> tomas.download("/files/" + id + "/content").statusCode() == 200);
        assertThat(rita.get("/records/file/" + id).status()).isEqualTo(404);
    }

    @Test
    void nobodyMakesAFileOfAContentTheyOnlyKnowTheHashOf() {
        String account = accountOf(tomas, "Guess");
        var made = tomas.post(
                "/records/file",
                Map.of(
                        "fields",
                        Map.of(
                                "name", "x",
                                "record", Map.of("object", "account", "id", account),
                                "hash", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                                "size", 5,
                                "contentType", "text/html")));
        assertThat(made.status()).isEqualTo(422);
        assertThat(made.text()).contains("readOnly");
    }

    @Test
    void tooMuchAndNothingAreRefusedInWords() {
        String account = accountOf(rita, "Limits");
        var large = put(rita, account, "large.bin", new byte[70_000]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("fileTooLarge");
        assertThat(put(rita, account, "empty.bin", new byte[0]).code()).isEqualTo("emptyFile");
        assertThat(rita.get("/records/account/" + account + "/files")
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void anImageGetsASmallPictureOfItself() throws Exception {
        String account = accountOf(rita, "Pictures");
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1600, 800, BufferedImage.TYPE_INT_RGB), "png", png);
        String id = put(rita, account, "wide.png", png.toByteArray()).at("/id").asString();
        eventually(() -> rita.get("/records/account/" + account + "/files")
                .at("/items/0/thumbnail")
                .asString()
                .equals("ready"));
        var picture = rita.download("/files/" + id + "/thumbnail");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isEqualTo(640);
        assertThat(tomas.download("/files/" + id + "/thumbnail").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileGoesToTheBinAndComesBackAndItsContentWaits() throws IOException {
        String account = accountOf(rita, "Binned");
        String id = put(rita, account, "keep.txt", bytes("keep me")).at("/id").asString();
        var deleted = rita.post(
                "/commands",
                Map.of(
                        "mode",
                        "ALL_OR_NOTHING",
                        "commands",
                        List.of(Map.of("do", "delete", "object", "file", "id", id))));
        assertThat(rita.download("/files/" + id + "/content").statusCode()).isEqualTo(404);
        APPLICATION.bean(CollectOrphans.class).collect(Instant.now().plusSeconds(60));
        rita.post("/undo", Map.of("batch", deleted.at("/batch").asString()));
        assertThat(rita.download("/files/" + id + "/content").body()).isEqualTo(bytes("keep me"));
    }

    @Test
    void whatNoFileIsOfIsCollectedOnceItIsOld() throws IOException {
        Blobs blobs = APPLICATION.bean(Blobs.class);
        String orphan =
                blobs.put(new ByteArrayInputStream(bytes("nobody's")), 100).hash();
        var collector = APPLICATION.bean(CollectOrphans.class);
        assertThat(collector.collect(Instant.now().minusSeconds(3600))).isZero();
        assertThat(blobs.has(orphan)).isTrue();
        assertThat(collector.collect(Instant.now().plusSeconds(60))).isGreaterThanOrEqualTo(1);
        assertThat(blobs.has(orphan)).isFalse();
    }

    @Test
    void hostileNamesComeBackAsTheyWere() {
        String account = accountOf(rita, "Hostile");
        int kept = 0;
        for (String name : HostileStrings.all()) {
            if (name.isBlank() || name.length() > 500) {
                continue;
            }
            var made = put(rita, account, name, bytes("content"));
            assertThat(made.status()).as(name + " " + made.text()).isEqualTo(201);
            String id = made.at("/id").asString();
            assertThat(rita.get("/records/file/" + id).at("/name").asString()).isEqualTo(name);
            var content = rita.download("/files/" + id + "/content");
            assertThat(content.statusCode()).isEqualTo(200);
            assertThat(content.headers().allValues("Content-Disposition"))
                    .singleElement()
                    .asString()
                    .startsWith("attachment;");
            kept++;
        }
        System.out.println("hostile file names: " + kept + " kept and handed out");
    }
}
