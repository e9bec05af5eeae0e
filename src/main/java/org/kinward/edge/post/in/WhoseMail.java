package org.kinward.edge.post.in;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.post.invitation.Invited;
import org.kinward.edge.post.invitation.TakeReplies;
import org.kinward.edge.post.letter.Letter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For whom a mail is to be filed. To a drop address only its owner may write, and whoever answers a mail of theirs: who
 * names its message id has received it. Other mails are filed where they answer one that was sent from here, or an invitation.
 *
 * <p>By whom a mail was really sent cannot be checked here: SPF and DKIM are the receiving server's to judge.
 */
@Component
final class WhoseMail {
    private static final String ANSWERED = """
        select distinct owner from data.email
         where message_id = any(?) and owner is not null and deleted_at is null and (not ? or direction = 'out')
        """;

    private final DropAddresses drops;
    private final Colleagues colleagues;
    private final Invited invited;
    private final JdbcClient jdbc;

    WhoseMail(DropAddresses drops, Colleagues colleagues, Invited invited, JdbcClient jdbc) {
        this.invited = invited;
        this.drops = drops;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
    }

    /** @param refused why somebody's drop address did not take it; empty where it was not refused */
    record Answer(List<UUID> owners, String refused) {
        Answer {
            owners = List.copyOf(owners);
        }
    }

    Answer of(Inbox inbox, Letter letter) {
        Set<String> words = drops.words(inbox, letter);
        if (words.isEmpty()) {
            List<UUID> answered = answered(letter, true);
            // Calendars answer an invitation with a mail that names none before it.
            return new Answer(answered.isEmpty() ? invited(letter) : answered, "");
        }
        List<UUID> addressed = drops.owners(inbox, letter);
        if (addressed.isEmpty()) {
            return new Answer(List.of(), "the drop address is void");
        }
        Set<UUID> takes = new LinkedHashSet<>();
        List<UUID> talking = answered(letter, false);
        List<UUID> strange = new ArrayList<>();
        for (UUID owner : addressed) {
            boolean may = colleagues.own(owner).contains(letter.sender().folded()) || talking.contains(owner);
            if (may) {
                takes.add(owner);
            } else {
                strange.add(owner);
            }
        }
        return new Answer(
                List.copyOf(takes), strange.isEmpty() || !takes.isEmpty() ? "" : "not from the address's owner");
    }

    private List<UUID> invited(Letter letter) {
        return TakeReplies.of(letter).map(invited::owners).orElse(List.of());
    }

    private List<UUID> answered(Letter letter, boolean ours) {
        String[] ids = letter.envelope().thread().references().stream()
                .map(id -> "<" + id + ">")
                .toArray(String[]::new);
        return ids.length == 0
                ? List.of()
                : jdbc.sql(ANSWERED)
                        .param(ids)
                        .param(ours)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
    }
}
