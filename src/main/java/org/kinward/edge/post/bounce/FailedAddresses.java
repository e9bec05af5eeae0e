package org.kinward.edge.post.bounce;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, in what a server wrote for people, whom it could not reach. */
final class FailedAddresses {
    private static final String PLAIN =
            "(?<![^\\s@<>()\\[\\],;:\"'=])(?![^\\s@]*\\.\\.)[^\\s@<>()\\[\\],;:\"'=]{1,64}@[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){1,8}";
    private static final Pattern ADDRESS = Pattern.compile(PLAIN);
    /** Here begins what was sent; whoever is named in it was not necessarily missed. */
    private static final Pattern COPY = Pattern.compile("(?im)^[\\s>|*-]*("
            + "-+.*(original message|unsent message|returned message|forwarded message|copy of the message"
            + "|message headers?|message text|mail message follows|end of message).*"
            + "|(received|return-path|message-id):\\s.*"
            + "|(a|this is a|below is a|the following is a) copy of .*"
            + "|.*(original message (follows|below|as received)|below this line"
            + "|text of (the|your) original|headers? of (the|your) original).*)$");
    /** What it was, as Exchange repeats it: to whom it went is not whom it missed. */
    private static final Pattern REPEATED =
            Pattern.compile("(?im)^[ \\t]*to:.*\\R(?:[ \\t]*cc:.*\\R)?(?=[ \\t]*subject:)");
    /** A line that begins with whom it is about. */
    private static final Pattern LISTED =
            Pattern.compile("(?im)^[\\s>|*\\-]*(?:(?:to|rcpt to|recipient|address|user|error-for|failed|unknown"
                + " user|undeliverable|undeliverable address|intended recipient|final-recipient|to recipient|recipient"
                + " address)(?:\\s*[:=]\\s*|\\s+))?"
                + "(?:rfc822;\\s*)?\"?<?(" + PLAIN + ")>?\"?\\s*(?:[:;,.(<\\[-].*|\\.{2,}.*|on .*|\\d{3}.*)?$");

    private static final Pattern EXPANDED =
            Pattern.compile("(?i)\\((?:expanded|generated) from:?\\s*<?(" + PLAIN + ")>?\\)");
    /** Some name their own people without the domain. */
    private static final Pattern BARE =
            Pattern.compile("(?is)\\bfollowing\\b[^:]{0,200}:\\s*\\n\\s*([\\w.-]{1,64})(?:\\s*\\n|\\s*$|\\s{2,})");

    private static final Pattern ADDRESSED =
            Pattern.compile("(?i)message\\s+was\\s+addressed,?\\s+(?:to\\s+)?<?(" + PLAIN + ")");
    private static final Pattern SAID = Pattern.compile("(?is)\\b(?:"
            + String.join(
                    "|",
                    List.of(
                            "unable to deliver (?:your |the )?(?:message|mail) to",
                            "could ?n[o']t be delivered to",
                            "not delivered to",
                            "delivery (?:to|for)",
                            "mailbox is full",
                            "quota violation for",
                            "invalid final delivery userid",
                            "user unknown",
                            "unknown user",
                            "no such user",
                            "recipient",
                            "address(?:es)?",
                            "account",
                            "mailbox",
                            "user(?:id)?",
                            "rcpt to",
                            "sent to",
                            "to reach"))
            + ")\\b[^@\\n]{0,60}?\\n?[^@\\n]{0,40}?(" + PLAIN + ")");

    private FailedAddresses() {}

    static String first(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.find() ? matcher.group().toLowerCase(Locale.ROOT) : "";
    }

    static Set<String> all(String text) {
        Set<String> all = new LinkedHashSet<>();
        ADDRESS.matcher(text).results().forEach(match -> all.add(match.group().toLowerCase(Locale.ROOT)));
        return all;
    }

    /**
     * @param besides who is not meant: whom the report went to, who wrote it
     * @param home domain of the server that wrote it
     */
    static Set<String> in(String text, Set<String> besides, String home) {
        Matcher copy = COPY.matcher(text);
        String notice = copy.find() ? text.substring(0, copy.start()) : text;
        notice = REPEATED.matcher(notice).replaceAll("");
        Matcher bare = BARE.matcher(notice);
        if (bare.find() && matches(LISTED, notice, besides).isEmpty()) {
            return Set.of(bare.group(1).toLowerCase(Locale.ROOT) + "@" + home);
        }
        for (Pattern pattern : List.of(LISTED, ADDRESSED, SAID, ADDRESS)) {
            Set<String> found = matches(pattern, notice, besides);
            if (!found.isEmpty()) {
                found.addAll(matches(EXPANDED, notice, besides));
                return found;
            }
        }
        return matches(EXPANDED, text, besides);
    }

    private static Set<String> matches(Pattern pattern, String text, Set<String> besides) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String address = matcher.group(matcher.groupCount()).toLowerCase(Locale.ROOT);
            if (!besides.contains(address) && !Servers.is(address)) {
                found.add(address);
            }
        }
        return found;
    }
}
