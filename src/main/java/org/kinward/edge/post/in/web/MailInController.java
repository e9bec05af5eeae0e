package org.kinward.edge.post.in.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.post.in.Asides;
import org.kinward.edge.post.in.DropAddresses;
import org.kinward.edge.post.in.FileDropped;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.mail.MailAccount;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is of mails that come in, beside their being records. */
@RestController
@RequestMapping("/api/v1")
final class MailInController {
    private final DropAddresses drops;
    private final FileDropped dropped;
    private final Asides asides;
    private final Access access;

    MailInController(DropAddresses drops, FileDropped dropped, Asides asides, Access access) {
        this.drops = drops;
        this.dropped = dropped;
        this.asides = asides;
        this.access = access;
    }

    /** @param address null while there is none */
    record DropAddress(@Nullable String address) {}

    record Made(UUID id) {}

    record Listed(List<Asides.Aside> items) {}

    @GetMapping("/mail/drop-address")
    DropAddress dropAddress(Actor actor) {
        return new DropAddress(drops.of(user(actor)).orElse(null));
    }

    /** The one before takes no mail any more. */
    @PostMapping("/mail/drop-address")
    DropAddress renew(Actor actor) {
        return new DropAddress(drops.renew(user(actor)).orElse(null));
    }

    @PostMapping("/files/{id}/mail")
    Made file(Actor actor, @PathVariable UUID id) throws IOException {
        return new Made(dropped.file(actor, id));
    }

    @GetMapping("/mail/asides")
    Listed asides(Actor actor) {
        requireAdministrator(actor);
        return new Listed(asides.newest());
    }

    @DeleteMapping("/mail/asides/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable UUID id) {
        requireAdministrator(actor);
        if (!asides.forget(id)) {
            throw new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "mail", "id", id.toString()));
        }
    }

    /** Who may change every account may also see what came by it and was not filed. */
    private void requireAdministrator(Actor actor) {
        if (!access.rights(actor).on(MailAccount.KEY).update().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }

    private static UUID user(Actor actor) {
        return Objects.requireNonNull(actor.user(), "only people have a drop address");
    }
}
