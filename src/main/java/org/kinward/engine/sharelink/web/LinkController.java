package org.kinward.engine.sharelink.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kinward.engine.identity.device.Device;
import org.kinward.engine.identity.door.Addresses;
import org.kinward.engine.sharelink.Opened;
import org.kinward.engine.sharelink.Opening;
import org.kinward.engine.sharelink.spi.Shown;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.configuration.Brand;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind a link, for anybody who holds it. Asked for, it tells nothing yet: programs that look at every link in a
 * message would read it and count as somebody. What was shared comes to whoever presses its button.
 */
@RestController
@RequestMapping("/s")
final class LinkController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int MOST_BYTES = 4_096;

    private final Opened opened;
    private final Messages messages;
    private final Workspaces workspaces;
    private final Brand brand;
    private final Addresses addresses;

    LinkController(Opened opened, Messages messages, Workspaces workspaces, Brand brand, Addresses addresses) {
        this.addresses = addresses;
        this.brand = brand;
        this.opened = opened;
        this.messages = messages;
        this.workspaces = workspaces;
    }

    @GetMapping("/style.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new ClassPathResource("sharelink/page.css"));
    }

    @GetMapping("/{secret}")
    ResponseEntity<String> door(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        silent(response);
        Opened.Reader reader = reader(request);
        LinkPage page = page(reader);
        try {
            return opened.find(secret, reader)
                    .map(held -> answer(HttpStatus.OK, page.door(held, false)))
                    .orElseGet(() -> answer(HttpStatus.NOT_FOUND, page.said("shareLink.dead")));
        } catch (Refusal tooMany) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, page.said("shareLink.tooMany"));
        }
    }

    @PostMapping(path = "/{secret}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> open(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        silent(response);
        Opened.Reader reader = reader(request);
        LinkPage page = page(reader);
        long length = request.getContentLengthLong();
        if (length < 0 || length > MOST_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, page.said("shareLink.dead"));
        }
        try {
            Optional<Opened.Held> held = opened.find(secret, reader);
            if (held.isEmpty()) {
                return answer(HttpStatus.NOT_FOUND, page.said("shareLink.dead"));
            }
            String password = request.getParameter("password");
            if (!opened.isPassword(secret, held.get(), password == null ? "" : password)) {
                return answer(HttpStatus.UNPROCESSABLE_CONTENT, page.door(held.get(), true));
            }
            return shown(page, held.get(), opened.show(held.get().link(), reader));
        } catch (Refusal tooMany) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, page.said("shareLink.tooMany"));
        }
    }

    private static ResponseEntity<?> shown(LinkPage page, Opened.Held held, Optional<Shown> shown) {
        if (shown.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, page.said("shareLink.dead"));
        }
        return switch (shown.get()) {
            case Shown.Facts facts -> answer(HttpStatus.OK, page.facts(held, facts));
            case Shown.Content content -> content(content);
        };
    }

    private static ResponseEntity<Resource> content(Shown.Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.contentType()))
                .contentLength(content.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content.content()));
    }

    /** The address is the key: no other site is told it, no search engine keeps it, nothing on the way stores the page. */
    private static void silent(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    private LinkPage page(Opened.Reader reader) {
        Workspace here = workspaces.current();
        String house = here.name().isBlank() ? brand.name() : here.name();
        return new LinkPage(messages, reader.language(), house, here);
    }

    private Opened.Reader reader(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        var opening = agent == null
                ? new Opening(Instant.now(), null, null)
                : new Opening(Instant.now(), Device.browser(agent), Device.system(agent));
        return new Opened.Reader(
                addresses.of(request), opening, Messages.nearest(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}
