package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import org.junit.jupiter.api.Test;
import org.kinward.engine.field.personname.PersonName;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.RuleBench;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;

class NamelessDealIsNamedAfterItsPartyTest {
    private final SalesBench on = new SalesBench();
    private final NamelessDealIsNamedAfterItsParty rule = new NamelessDealIsNamedAfterItsParty(on.deal, on.line);

    @Test
    void aDealIsCalledByItsAccountAndItsProduct() {
        var draft = on.dealIn(on.open);
        draft.set(on.deal.account, acme());
        on.lineOf(draft).set(on.line.product, machine());

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.name)).isEqualTo("Acme · Machine");
    }

    @Test
    void withoutAnAccountByItsContact() {
        var draft = on.dealIn(on.open);
        draft.set(on.deal.contact, ana());

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.name)).isEqualTo("Ana Sousa");
    }

    @Test
    void aNameGivenStays() {
        var draft = on.dealIn(on.open);
        draft.set(on.deal.name, "New kitchen");
        draft.set(on.deal.account, acme());

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.name)).isEqualTo("New kitchen");
    }

    @Test
    void whereThereIsNothingToNameItAfterItHasNoName() {
        var draft = on.dealIn(on.open);
        draft.set(on.deal.name, " ");

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.name)).isNull();
    }

    private Ref acme() {
        var account = the(Account.class);
        var made = RuleBench.fresh(account);
        made.set(account.name, "Acme");
        return on.bench.knows(made);
    }

    private Ref ana() {
        var contact = the(Contact.class);
        var made = RuleBench.fresh(contact);
        made.set(contact.name, new PersonName(null, "Ana", null, "Sousa", null));
        return on.bench.knows(made);
    }

    private Ref machine() {
        var product = the(Product.class);
        var made = RuleBench.fresh(product);
        made.set(product.name, "Machine");
        return on.bench.knows(made);
    }
}
