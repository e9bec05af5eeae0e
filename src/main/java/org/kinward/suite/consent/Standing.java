package org.kinward.suite.consent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How consent stands by a party's entries. The last one wins: on a channel among those for it and those for all. What was
 * withdrawn for one channel is given there again by name only, not by a yes to all.
 */
public record Standing(List<Entry> entries) {

    /** @param entries in the order in which they were added */
    public Standing {
        entries = entries.stream().sorted(Comparator.comparing(Entry::at)).toList();
    }

    /** Nothing said is no consent. */
    public boolean allows(String purpose, @Nullable String channel) {
        return last(purpose, channel).map(Entry::given).orElse(false);
    }

    public Optional<Entry> last(String purpose, @Nullable String channel) {
        Entry standing = null;
        for (Entry one : entries) {
            boolean concerns =
                    one.purpose().equals(purpose) && (one.channel() == null || Objects.equals(one.channel(), channel));
            if (concerns && !(standing != null && onlyForAll(standing, one))) {
                standing = one;
            }
        }
        return Optional.ofNullable(standing);
    }

    /** A yes to all after a no to this channel. */
    private static boolean onlyForAll(Entry standing, Entry later) {
        return standing.channel() != null && !standing.given() && later.channel() == null && later.given();
    }

    /** The last word on each purpose, and on each channel of it anything was said about; by purpose, all channels first. */
    public List<Entry> each() {
        List<Entry> each = new ArrayList<>();
        for (String purpose : new TreeSet<>(entries.stream().map(Entry::purpose).toList())) {
            last(purpose, null).ifPresent(each::add);
            new TreeSet<>(entries.stream()
                            .filter(one -> one.purpose().equals(purpose) && one.channel() != null)
                            .map(one -> Objects.requireNonNullElse(one.channel(), ""))
                            .toList())
                    .forEach(channel -> last(purpose, channel)
                            .map(one -> new Entry(purpose, channel, one.given(), one.at()))
                            .ifPresent(each::add));
        }
        return each;
    }
}
