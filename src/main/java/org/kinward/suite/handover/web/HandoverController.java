package org.kinward.suite.handover.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.handover.Parties;
import org.kinward.suite.handover.Preview;
import org.kinward.suite.handover.WhatComes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a hand-over would take along, and what one that is proposed brings. */
@RestController
@RequestMapping("/api/v1/handovers")
final class HandoverController {
    private final Preview preview;
    private final WhatComes comes;

    HandoverController(Preview preview, WhatComes comes) {
        this.preview = preview;
        this.comes = comes;
    }

    /** @param parties null for all of the giver's */
    record Asked(@Nullable UUID giver, @Nullable Map<String, List<UUID>> parties) {}

    @PostMapping("/preview")
    Preview.Found preview(@RequestBody Asked asked, Actor actor) {
        if (asked.giver() == null) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "giver", "value", ""));
        }
        Parties parties = asked.parties() == null ? null : new Parties(asked.parties());
        if (parties != null && parties.size() > Parties.MOST) {
            throw new Refusal(ErrorCode.LIMIT_OUT_OF_RANGE, Map.of("max", Parties.MOST, "value", parties.size()));
        }
        return preview.of(actor, asked.giver(), parties);
    }

    @GetMapping("/{id}/contents")
    WhatComes.Found contents(@PathVariable UUID id, Actor actor) {
        return comes.of(actor, id);
    }
}
