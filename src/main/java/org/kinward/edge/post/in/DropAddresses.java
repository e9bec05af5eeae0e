package org.kinward.edge.post.in;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.post.letter.Letter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody's private address for filing: the company's, with a word after a plus that nobody guesses. */
@Component
public class DropAddresses {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Where servers note for whom a mail came, though nobody is named in it. */
    private static final List<String> NOTED = List.of(
            "to",
            "cc",
            "bcc",
            "delivered-to",
            "x-delivered-to",
            "x-original-to",
            "envelope-to",
            "x-envelope-to",
            "resent-to",
            "x-forwarded-to",
            "received");

    private final JdbcClient jdbc;
    private final Inboxes inboxes;

    DropAddresses(JdbcClient jdbc, Inboxes inboxes) {
        this.jdbc = jdbc;
        this.inboxes = inboxes;
    }

    /** Empty while they have none, or there is no mailbox for it. */
    public Optional<String> of(UUID user) {
        return jdbc.sql("select word from engine.mail_drop where owner = ?")
                .param(user)
                .query(String.class)
                .optional()
                .flatMap(this::written);
    }

    /** Another one in the place of the one before, which is void at once. */
    public Optional<String> renew(UUID user) {
        var word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        jdbc.sql("""
            insert into engine.mail_drop (owner, word) values (?, ?)
            on conflict (owner) do update set word = excluded.word, made_at = now()
            """).params(user, word.toString()).update();
        return written(word.toString());
    }

    private Optional<String> written(String word) {
        return inboxes.ofDrops().flatMap(inbox -> inbox.dropAddress(word));
    }

    /** Whose drop addresses a mail came to; a word that is void is nobody's. */
    List<UUID> owners(Inbox inbox, Letter letter) {
        Set<String> words = words(inbox, letter);
        return words.isEmpty()
                ? List.of()
                : jdbc.sql("select owner from engine.mail_drop where word = any(?) order by owner")
                        .param(words.toArray(String[]::new))
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
    }

    /** The words of drop addresses in it, void or not. */
    Set<String> words(Inbox inbox, Letter letter) {
        Set<String> words = new LinkedHashSet<>();
        for (String header : NOTED) {
            for (String line : letter.headers().getOrDefault(header, List.of())) {
                inbox.words(line)
                        .ifPresent(matcher -> matcher.results()
                                .forEach(found -> words.add(found.group(1).toLowerCase(java.util.Locale.ROOT))));
            }
        }
        return words;
    }

    static boolean isOne(Inbox inbox, String address) {
        return inbox.words(address).filter(java.util.regex.Matcher::matches).isPresent();
    }
}
