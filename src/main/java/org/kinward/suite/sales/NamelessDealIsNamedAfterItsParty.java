package org.kinward.suite.sales;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.springframework.stereotype.Component;

/** A deal without a name is called by its account, or its contact, and its first product: "Acme · GTX Pro". */
@Component
final class NamelessDealIsNamedAfterItsParty implements Rule {
    private final Opportunity deal;
    private final OpportunityLine line;

    NamelessDealIsNamedAfterItsParty(Opportunity deal, OpportunityLine line) {
        this.deal = deal;
        this.line = line;
    }

    @Override
    public ObjectType type() {
        return deal;
    }

    @Override
    public List<String> follows() {
        return List.of(deal.account.key(), deal.contact.key(), deal.lines.key() + "." + line.product.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String name = draft.get(deal.name);
        if (name != null && !name.isBlank()) {
            return;
        }
        var party = context.follow(draft, deal.account).or(() -> context.follow(draft, deal.contact));
        var product = draft.children(deal.lines).stream()
                .flatMap(one -> context.follow(one, line.product).stream())
                .findFirst();
        String made = Stream.of(party, product)
                .flatMap(named -> named.map(Snapshot::title).stream())
                .filter(title -> !title.isEmpty())
                .collect(Collectors.joining(" · "));
        draft.set(deal.name, made.isEmpty() ? null : made);
    }
}
