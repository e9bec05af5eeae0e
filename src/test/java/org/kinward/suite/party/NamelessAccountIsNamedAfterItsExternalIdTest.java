package org.kinward.suite.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;

class NamelessAccountIsNamedAfterItsExternalIdTest {
    private final Account account = the(Account.class);
    private final NamelessAccountIsNamedAfterItsExternalId rule = new NamelessAccountIsNamedAfterItsExternalId(account);

    @Test
    void theNumberStandsInForTheNameAndNeverReplacesIt() {
        var nameless = RuleBench.fresh(account);
        nameless.set(account.externalId, "17850");
        var named = RuleBench.fresh(account);
        named.set(account.externalId, "17851");
        named.set(account.name, "Acme");

        new RuleBench().apply(rule, nameless);
        new RuleBench().apply(rule, named);

        assertThat(nameless.get(account.name)).isEqualTo("17850");
        assertThat(named.get(account.name)).isEqualTo("Acme");
    }
}
