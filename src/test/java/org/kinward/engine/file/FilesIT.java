package org.kinward.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.kinward.engine.file.read.Samples;
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
    void whatIsWrittenInAFileFindsItForThoseWhoSeeItAndSaysWhereItHangs() throws Exception {
        String account = accountOf(rita, "Paper Mill");
        String id = put(rita, account, "offer.pdf", Samples.pdf("", "Nieodwołalnie quintessential", "second page"))
                .at("/id")
                .asString();
        eventually(() -> rita.get("/search?q=quintess").text().contains(id));
        var found = rita.get("/search?q=quintess");
        assertThat(found.at("/groups/0/items/0/match/field").asString()).isEqualTo("content");
        assertThat(found.at("/groups/0/items/0/subtitle").asString()).isEqualTo("Paper Mill");
        assertThat(tomas.get("/search?q=quintess").text()).doesNotContain(id);
        var look = rita.get("/files/" + id + "/preview");
        assertThat(look.at("/pages").asInt()).isEqualTo(2);
        assertThat(look.at("/text").asString()).contains("Nieodwołalnie");
        var page = rita.download("/files/" + id + "/pages/2");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(rita.download("/files/" + id + "/pages/3").statusCode()).isEqualTo(404);
        assertThat(tomas.get("/files/" + id + "/preview").status()).isEqualTo(404);
        assertThat(tomas.download("/files/" + id + "/pages/1").statusCode()).isEqualTo(404);

        String broken = put(rita, account, "broken.pdf", bytes("%PDF-1.7 nothing"))
                .at("/id")
                .asString();
        eventually(() -> rita.get("/files/" + broken + "/preview")
                .at("/state")
                .asString()
                .equals("failed"));
        assertThat(rita.get("/files/" + broken + "/preview").at("/why").asString())
                .isEqualTo("broken");
    }

    @Test
    void aNewContentIsANewVersionAndTheOneBeforeComesBack() throws Exception {
        String account = accountOf(rita, "Versions");
        String id = put(rita, account, "plan.txt", bytes("firstdraft here"))
                .at("/id")
                .asString();
        String versions = "/files/" + id + "/versions";
        var renewed = rita.upload(versions, "application/octet-stream", bytes("seconddraft here"));
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        assertThat(rita.upload(versions, "application/octet-stream", bytes("seconddraft here"))
                        .at("/batch")
                        .isNull())
                .as("the same again changes nothing")
                .isTrue();
        var listed = rita.get(versions);
        assertThat(listed.at("/items").size()).as(listed.text()).isEqualTo(2);
        assertThat(listed.at("/items/1/by/title").asString()).isEqualTo("Rita Reis");
        int first = listed.at("/items/1/number").asInt();
        assertThat(rita.download("/files/" + id + "/content").body()).isEqualTo(bytes("seconddraft here"));
        assertThat(rita.download("/files/" + id + "/content?version=" + first).body())
                .isEqualTo(bytes("firstdraft here"));
        assertThat(tomas.get(versions).status()).isEqualTo(404);
        assertThat(tomas.upload(versions, "application/octet-stream", bytes("x"))
                        .status())
                .isEqualTo(404);
        eventually(() -> rita.get("/search?q=seconddraft").text().contains(id));
        assertThat(rita.get("/search?q=firstdraft").text()).doesNotContain(id);

        APPLICATION.bean(CollectOrphans.class).collect(Instant.now().plusSeconds(60));
        assertThat(rita.post(versions + "/" + first + "/restore", Map.of()).status())
                .isEqualTo(200);
        assertThat(rita.download("/files/" + id + "/content").body()).isEqualTo(bytes("firstdraft here"));
        assertThat(rita.get(versions).at("/items").size()).isEqualTo(3);
        var undone = rita.post("/undo", Map.of("batch", renewed.at("/batch").asString()));
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    }

    @Test
    void undoTakesANewVersionBack() {
        String account = accountOf(rita, "Undone");
        String id = put(rita, account, "note.txt", bytes("before")).at("/id").asString();
        var renewed = rita.upload("/files/" + id + "/versions", "application/octet-stream", bytes("after"));
        var undone = rita.post("/undo", Map.of("batch", renewed.at("/batch").asString()));
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(rita.download("/files/" + id + "/content").body())
                .as(undone.text())
                .isEqualTo(bytes("before"));
    }

    @Test
    void aLinkHandsTheFileOutAsADownloadUntilItIsTakenBack() throws Exception {
        String account = accountOf(rita, "Linked");
        String id = put(rita, account, "żółć.html", bytes("<script>alert(1)</script>"))
                .at("/id")
                .asString();
        var made = rita.post("/records/file/" + id + "/links", Map.of("days", 2));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var handed = open(made.at("/path").asString());
        assertThat(handed.statusCode()).isEqualTo(200);
        assertThat(handed.body()).isEqualTo(bytes("<script>alert(1)</script>"));
        assertThat(handed.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(handed.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(handed.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(rita.get("/records/file/" + id + "/links")
                        .at("/items/0/opened")
                        .asInt())
                .isEqualTo(1);
        rita.delete("/records/file/" + id + "/links/" + made.at("/id").asString());
        assertThat(open(made.at("/path").asString()).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<byte[]> open(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(APPLICATION.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("open=1"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
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
