package org.kinward.edge.web.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinward.platform.configuration.Brand;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a browser needs to install the client: its name and colours are the brand's, so no file can say them.
 *
 * @see <a href="https://www.w3.org/TR/appmanifest/">Web Application Manifest</a>
 */
@RestController
final class ManifestController {
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final String START = "/app/";
    /** Taken by the service worker, so that what is shared waits in the browser until the screen is there. */
    private static final String SHARE = "/app/share";

    private static final List<String> SHARED = List.of(
            "image/*", "text/vcard", "text/x-vcard", ".vcf", "text/plain", "application/pdf", "message/rfc822", ".eml");

    private final Brand brand;

    ManifestController(Brand brand) {
        this.brand = brand;
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", START);
        manifest.put("name", brand.name());
        manifest.put("short_name", brand.name());
        manifest.put("start_url", START);
        manifest.put("scope", START);
        manifest.put("display", "standalone");
        manifest.put("background_color", "#fbfaf8");
        manifest.put("theme_color", brand.accent());
        manifest.put("icons", icons());
        manifest.put(
                "share_target",
                Map.of(
                        "action",
                        SHARE,
                        "method",
                        "POST",
                        "enctype",
                        "multipart/form-data",
                        "params",
                        Map.of(
                                "title", "title",
                                "text", "text",
                                "url", "url",
                                "files", List.of(Map.of("name", "files", "accept", SHARED)))));
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(manifest);
    }

    /** Pictures are drawn of our own logo alone; whoever brings another brings it as a drawing of any size. */
    private List<Map<String, String>> icons() {
        List<Map<String, String>> icons = new ArrayList<>();
        icons.add(Map.of("src", brand.logo(), "sizes", "any", "type", "image/svg+xml"));
        if (brand.logo().equals("/logo.svg")) {
            for (String size : List.of("192", "512")) {
                icons.add(Map.of("src", "/icon-" + size + ".png", "sizes", size + "x" + size, "type", "image/png"));
            }
            icons.add(Map.of(
                    "src", "/icon-maskable.png", "sizes", "512x512", "type", "image/png", "purpose", "maskable"));
        }
        return icons;
    }
}
