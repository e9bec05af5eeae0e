package org.kinward.edge.post.in;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kinward.edge.post.bounce.Bounce;
import org.kinward.edge.post.bounce.Bounces;
import org.kinward.edge.post.invitation.TakeReplies;
import org.kinward.edge.post.letter.Letter;
import org.kinward.engine.access.Actor;
import org.springframework.stereotype.Component;

/** What becomes of a mail that was fetched: a report marks the mail it is of, others are filed for those they are for. None is answered. */
@Component
final class TakeMail {
    private final MarkBounced bounced;
    private final WhoseMail whose;
    private final Colleagues colleagues;
    private final FileMail filing;
    private final TakeReplies replies;
    private final TellAnswers answers;
    private final Clock clock;

    TakeMail(
            MarkBounced bounced,
            WhoseMail whose,
            Colleagues colleagues,
            FileMail filing,
            TakeReplies replies,
            TellAnswers answers,
            Clock clock) {
        this.replies = replies;
        this.bounced = bounced;
        this.whose = whose;
        this.colleagues = colleagues;
        this.filing = filing;
        this.answers = answers;
        this.clock = clock;
    }

    /** @return why it was refused; empty where it was not */
    String take(Inbox inbox, Letter letter) throws IOException {
        Optional<Bounce> bounce = Bounces.likely(letter) ? Bounces.of(letter) : Optional.empty();
        if (bounce.isPresent() && bounced.mark(bounce.get())) {
            return "";
        }
        WhoseMail.Answer answer = whose.of(inbox, letter);
        for (UUID owner : answer.owners()) {
            Optional<Actor> actor = colleagues.actor(owner);
            if (actor.isPresent()) {
                file(inbox, letter, actor.get(), owner);
            }
        }
        return answer.refused();
    }

    private void file(Inbox inbox, Letter letter, Actor actor, UUID owner) throws IOException {
        Filing what = Filing.of(
                letter, colleagues.own(owner), address -> DropAddresses.isOne(inbox, address), clock.instant());
        FileMail.Filed filed = filing.file(actor, what, null, inbox.account());
        boolean reply = replies.take(actor, letter, filed.id());
        if (!reply && !what.outgoing() && !what.automatic()) {
            boolean broughtByOwner =
                    colleagues.own(owner).contains(letter.sender().folded());
            answers.tell(filed, owner, broughtByOwner, what.at());
        }
    }
}
