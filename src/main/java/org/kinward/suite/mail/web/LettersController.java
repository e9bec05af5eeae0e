package org.kinward.suite.mail.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.field.spi.Ref;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.mail.Templates;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a template says of a record. */
@RestController
@RequestMapping("/api/v1/mail/letters")
final class LettersController {
    private final Templates templates;

    LettersController(Templates templates) {
        this.templates = templates;
    }

    /** Which template, and which record fills it. */
    record Wanted(
            @Nullable UUID template,
            @Nullable String object,
            @Nullable UUID id) {}

    @PostMapping
    Templates.Filled fill(Actor actor, @RequestBody Wanted wanted) {
        UUID template = wanted.template();
        String object = wanted.object();
        UUID id = wanted.id();
        if (template == null || object == null || id == null) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "template, object, id", "value", ""));
        }
        return templates.fill(actor, template, new Ref(object, id));
    }
}
