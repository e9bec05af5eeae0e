package org.kinward.engine.file.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that no browser takes for a page of ours: without sniffing, in a sandbox, and a content as a download alone. */
public final class Harmless {
    private Harmless() {}

    public static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Under its own name, without what would make it a path or break the header. */
    public static ResponseEntity.BodyBuilder download(String name, long size) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        String disposition = ContentDisposition.attachment()
                .filename(safe, StandardCharsets.UTF_8)
                .build()
                .toString();
        return answer(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentLength(size);
    }
}
