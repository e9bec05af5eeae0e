package org.kinward.suite.party;

import java.util.Set;
import org.kinward.engine.duplicate.spi.TellsApart;
import org.springframework.stereotype.Component;

/** Two with one tax number are most likely one, though branches may share it, so that nothing forbids it. */
@Component
final class TaxNumberTellsPartiesApart implements TellsApart {
    private final Account account;

    TaxNumberTellsPartiesApart(Account account) {
        this.account = account;
    }

    @Override
    public Set<String> fields() {
        return Set.of(account.taxId.key());
    }
}
