package org.kinward.suite.consent;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.privacy.spi.Keeps;
import org.springframework.stereotype.Component;

/** For as long as somebody's consent stands it must be possible to show it: they stay until they take it back. */
@Component
final class WhoAgreedStays implements Keeps {
    private final Consents consents;

    WhoAgreedStays(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String reason() {
        return "consent";
    }

    @Override
    public Set<UUID> of(Model model, Collection<UUID> records) {
        return consents.of(records).entrySet().stream()
                .filter(one -> one.getValue().each().stream().anyMatch(Entry::given))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
