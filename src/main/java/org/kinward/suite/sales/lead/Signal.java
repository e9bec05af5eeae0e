package org.kinward.suite.sales.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.record.spi.Draft;

/**
 * What can be seen in a lead that says how promising it is, and what it counts for to begin with. How much it counts in a
 * workspace, its {@link LeadScoreRule}s say.
 */
enum Signal {
    HOT("hot", 30, (lead, draft) -> "hot".equals(draft.get(lead.temperature))),
    WARM("warm", 15, (lead, draft) -> "warm".equals(draft.get(lead.temperature))),
    COLD("cold", -10, (lead, draft) -> "cold".equals(draft.get(lead.temperature))),
    VISITED("visited", 15, (lead, draft) -> Boolean.TRUE.equals(draft.get(lead.visited))),
    REFERRED(
            "referred",
            20,
            (lead, draft) -> draft.get(lead.referredBy) != null || "referral".equals(draft.get(lead.source))),
    INTEREST("interest", 10, (lead, draft) -> said(draft, lead.interest)),
    COMPANY("company", 10, (lead, draft) -> said(draft, lead.company)),
    BUSINESS_EMAIL("businessEmail", 10, (lead, draft) -> businessEmail(draft.get(lead.emails))),
    PHONE("phone", 10, (lead, draft) -> any(draft.get(lead.phones))),
    JOB_TITLE("jobTitle", 5, (lead, draft) -> said(draft, lead.jobTitle)),
    UNREACHABLE("unreachable", -20, (lead, draft) -> !any(draft.get(lead.phones)) && !any(draft.get(lead.emails)));

    /** Whose addresses say nothing of where somebody works. */
    private static final Set<String> PRIVATE = Set.of(
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "outlook.com",
            "outlook.pt",
            "live.com",
            "yahoo.com",
            "yahoo.com.br",
            "icloud.com",
            "proton.me",
            "protonmail.com",
            "sapo.pt",
            "mail.pt",
            "uol.com.br",
            "bol.com.br",
            "terra.com.br",
            "wp.pl",
            "onet.pl",
            "o2.pl",
            "interia.pl",
            "gazeta.pl",
            "gmx.com",
            "aol.com");

    private final String key;
    private final int points;
    private final BiPredicate<Lead, Draft> seen;

    Signal(String key, int points, BiPredicate<Lead, Draft> seen) {
        this.key = key;
        this.points = points;
        this.seen = seen;
    }

    String key() {
        return key;
    }

    /** What it counts for in a new workspace. */
    int points() {
        return points;
    }

    boolean in(Lead lead, Draft draft) {
        return seen.test(lead, draft);
    }

    /** What speaks for a lead, what against it, and how warm it is are told apart at a glance. */
    private String color() {
        return switch (this) {
            case HOT -> "red";
            case WARM -> "orange";
            case COLD -> "blue";
            case UNREACHABLE -> "gray";
            case VISITED, REFERRED, INTEREST, COMPANY, BUSINESS_EMAIL, PHONE, JOB_TITLE -> "green";
        };
    }

    static String[] keys() {
        return Arrays.stream(values()).map(one -> one.key + ':' + one.color()).toArray(String[]::new);
    }

    /** The domain of an address of somebody's work; null for a private one, or none. */
    static @Nullable String workDomain(String email) {
        int at = email.lastIndexOf('@');
        String domain = at < 0 ? "" : email.substring(at + 1).toLowerCase(Locale.ROOT);
        return domain.isEmpty() || PRIVATE.contains(domain) ? null : domain;
    }

    private static boolean said(Draft draft, Field<String> field) {
        String value = draft.get(field);
        return value != null && !value.isBlank();
    }

    private static boolean any(@Nullable Entries entries) {
        return entries != null && !entries.list().isEmpty();
    }

    private static boolean businessEmail(@Nullable Entries emails) {
        return emails != null && emails.list().stream().anyMatch(one -> workDomain(one.value()) != null);
    }
}
