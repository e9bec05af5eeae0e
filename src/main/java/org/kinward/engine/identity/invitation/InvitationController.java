package org.kinward.engine.identity.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.web.Administrators;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Administrators let somebody choose how they come in: by a letter, or by a link to hand over where no letter goes. */
@RestController
class InvitationController {
    private static final int MOST_WAITING = 200;

    private final Invitations invitations;
    private final InvitationLetter letter;
    private final OwnAddress address;
    private final Administrators administrators;
    private final SecurityLog log;

    InvitationController(
            Invitations invitations,
            InvitationLetter letter,
            OwnAddress address,
            Administrators administrators,
            SecurityLog log) {
        this.invitations = invitations;
        this.letter = letter;
        this.address = address;
        this.administrators = administrators;
        this.log = log;
    }

    /** @param byHand whether the administrator hands the link over themselves */
    record Wanted(@Nullable Boolean byHand) {}

    /** @param link null where it was mailed: then nobody but its reader knows it */
    record Answer(boolean mailed, @Nullable String link, long hours) {}

    record Uninvited(List<Invitations.Waiting> items) {}

    @Proven
    @PostMapping("/api/v1/users/{id}/invitation")
    ResponseEntity<Answer> invite(
            @PathVariable UUID id, @RequestBody Wanted wanted, Caller caller, HttpServletRequest request) {
        administrators.require(caller.actor());
        UUID by = caller.person();
        String from = address.learn(request);
        invitations.end(id);
        Invitations.Made made = invitations.make(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        log.tell(SecurityEvent.LINK_MADE, id, by);
        boolean mailed = !Boolean.TRUE.equals(wanted.byHand()) && letter.send(from, made);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(mailed, mailed ? null : InvitationLetter.link(from, made), made.hours()));
    }

    @GetMapping("/api/v1/users/waiting")
    Uninvited waiting(Caller caller) {
        administrators.require(caller.actor());
        return new Uninvited(invitations.waiting(MOST_WAITING));
    }
}
