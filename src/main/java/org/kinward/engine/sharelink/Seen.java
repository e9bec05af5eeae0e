package org.kinward.engine.sharelink;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kinward.engine.access.Actor;
import org.kinward.engine.sharelink.spi.ShareLink;
import org.kinward.engine.sharelink.spi.Shares;
import org.kinward.engine.sharelink.spi.Shown;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;

/** What a link shows at this moment, of whatever type: nothing once its maker may no longer share it. */
@Component
final class Seen {
    private final Shareable shareable;
    private final RecordFacts facts;
    private final List<Shares> shares;

    Seen(Shareable shareable, RecordFacts facts, List<Shares> shares) {
        this.shareable = shareable;
        this.facts = facts;
        this.shares = List.copyOf(shares);
    }

    Optional<Shown> of(Actor maker, ShareLink link, Locale language) {
        try {
            var record = shareable.require(maker, link.record());
            return shares.stream()
                    .filter(one -> one.object().equals(link.record().object()))
                    .findFirst()
                    .map(one -> one.show(maker, link, language))
                    .orElseGet(() -> Optional.of(facts.show(maker, link, record, language)));
        } catch (Refusal notTheirsAnyMore) {
            return Optional.empty();
        }
    }
}
