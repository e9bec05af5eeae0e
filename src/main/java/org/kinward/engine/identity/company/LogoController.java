package org.kinward.engine.identity.company;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.web.Administrators;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.workspace.Logos;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The company's mark: given by an administrator, seen by everybody, for it stands on the sign-in page. */
@RestController
@RequestMapping("/api/v1")
class LogoController {
    private static final int SHORT = 16;

    private final Logos logos;
    private final Administrators administrators;

    LogoController(Logos logos, Administrators administrators) {
        this.logos = logos;
        this.administrators = administrators;
    }

    record Kept(String logo) {}

    /** The content as it comes, whatever it is said to be: what it is, is looked at. */
    @PostMapping("/workspace/logo")
    Kept change(Actor actor, HttpServletRequest request) throws IOException {
        administrators.require(actor);
        return keep(request.getInputStream());
    }

    /** As a browser sends a file. */
    @PostMapping(path = "/workspace/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Kept upload(Actor actor, @RequestParam("file") MultipartFile file) throws IOException {
        administrators.require(actor);
        try (InputStream content = file.getInputStream()) {
            return keep(content);
        }
    }

    private Kept keep(InputStream sent) throws IOException {
        byte[] content = sent.readNBytes(Mark.MOST_BYTES + 1);
        if (content.length > Mark.MOST_BYTES) {
            throw new Refusal(ErrorCode.FILE_TOO_LARGE, Map.of("max", Mark.MOST_BYTES >> 20));
        }
        byte[] png = Mark.of(content);
        String hash = hash(png);
        logos.put(png, hash);
        return new Kept(hash);
    }

    @DeleteMapping("/workspace/logo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor) {
        administrators.require(actor);
        logos.remove();
    }

    /** Its address is asked for with the hash as {@code v}: what changes has another address. */
    @GetMapping("/brand/logo")
    ResponseEntity<byte[]> logo() {
        byte[] png = logos.find().orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "logo")));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .body(png);
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
