package org.kinward.engine.derive;

import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.kernel.filter.Operator;
import org.kinward.suite.party.Account;
import org.kinward.suite.sales.Opportunity;
import org.kinward.suite.sales.OpportunityLine;
import org.springframework.context.annotation.Bean;

/** Fields that compute from one another across types: lines → deals → accounts → their parents' → deals. */
final class ComputedFromAfar {
    @Bean
    Extension ofAccounts() {
        return new OfAccounts();
    }

    @Bean
    Extension ofDeals() {
        return new OfDeals();
    }

    @Bean
    Extension ofLines() {
        return new OfLines();
    }

    static final class OfAccounts extends Extension {
        OfAccounts() {
            super(Account.class, "test");
            field("health", FieldTypes.DECIMAL).formula("orElse(sales.openDeals, 0) * 10 + size(orElse(name, ''))");
            field("group", FieldTypes.TEXT).formula("orElse(parent.name, '-') + '/' + name");
            field("best", FieldTypes.DECIMAL)
                    .rollUp(RollUp.of("account", "parent").max("test.health"));
        }
    }

    static final class OfDeals extends Extension {
        OfDeals() {
            super(Opportunity.class, "test");
            field("pull", FieldTypes.DECIMAL)
                    .formula("orElse(account.test.health, -1) + orElse(account.parent.test.best, 0)");
            field("large", FieldTypes.INTEGER)
                    .rollUp(RollUp.ofChildren("opportunityLine").where("quantity", Operator.GT, "5"));
            field("active", FieldTypes.INTEGER)
                    .rollUp(RollUp.ofChildren("opportunityLine").where("product.series", Operator.IS, "hot"));
        }
    }

    static final class OfLines extends Extension {
        OfLines() {
            super(OpportunityLine.class, "test");
            field("label", FieldTypes.TEXT).formula("orElse(product.name, '?') + ' x ' + string(quantity)");
        }
    }
}
