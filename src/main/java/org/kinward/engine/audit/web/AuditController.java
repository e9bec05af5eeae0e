package org.kinward.engine.audit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.audit.StoredTrail;
import org.kinward.engine.audit.VerifyChain;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail, for administrators. */
@RestController
@RequestMapping("/api/v1/audit")
final class AuditController {
    private static final int PAGE = 100;
    private static final int CHUNK = 2_000;

    private final StoredTrail trail;
    private final VerifyChain verify;
    private final Access access;

    AuditController(StoredTrail trail, VerifyChain verify, Access access) {
        this.trail = trail;
        this.verify = verify;
        this.access = access;
    }

    /** @param next with what to ask for the next page; null on the last */
    record Page(List<StoredTrail.Entry> items, @Nullable Long next) {}

    @GetMapping
    Page read(
            StoredTrail.Asked asked,
            @RequestParam(required = false, defaultValue = "9223372036854775807") long before,
            Actor actor) {
        administrator(actor);
        List<StoredTrail.Entry> found = trail.page(asked, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<StoredTrail.Entry> page = more ? found.subList(0, PAGE) : found;
        return new Page(page, more ? page.getLast().pos() : null);
    }

    /** All of it, an entry a line. */
    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Actor actor) {
        administrator(actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jsonl"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\"")
                .body(this::write);
    }

    private void write(OutputStream out) throws IOException {
        var everything = new StoredTrail.Asked(null, null, null, null);
        List<StoredTrail.Entry> some = trail.page(everything, Long.MAX_VALUE, CHUNK);
        while (!some.isEmpty()) {
            for (StoredTrail.Entry entry : some) {
                out.write(JsonMapper.shared().writeValueAsBytes(entry));
                out.write("\n".getBytes(StandardCharsets.UTF_8));
            }
            some = trail.page(everything, some.getLast().pos(), CHUNK);
        }
    }

    @GetMapping("/verification")
    VerifyChain.Found verify(Actor actor) {
        administrator(actor);
        return verify.run();
    }

    private void administrator(Actor actor) {
        if (!access.rights(actor).on("user").create()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }
}
