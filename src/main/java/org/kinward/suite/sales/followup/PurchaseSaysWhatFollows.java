package org.kinward.suite.sales.followup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.sales.Opportunity;
import org.kinward.suite.sales.OpportunityLine;
import org.kinward.suite.sales.Product;
import org.kinward.suite.sales.Stage;
import org.springframework.stereotype.Component;

/** A deal that is won says what follows: the most that any of its products asks for, or a little where none asks. */
@Component
final class PurchaseSaysWhatFollows implements Rule {
    private static final List<String> KINDS = Arrays.stream(Product.followUps())
            .map(kind -> kind.substring(0, kind.indexOf(':')))
            .toList();
    private static final String LITTLE = "minimal";

    private final Opportunity deal;
    private final OpportunityLine line;
    private final Product product;
    private final Stage stage;

    PurchaseSaysWhatFollows(Opportunity deal, OpportunityLine line, Product product, Stage stage) {
        this.deal = deal;
        this.line = line;
        this.product = product;
        this.stage = stage;
    }

    @Override
    public ObjectType type() {
        return deal;
    }

    @Override
    public List<String> follows() {
        return List.of(deal.stage.key(), deal.lines.key() + "." + line.product.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        boolean won = draft.changes(deal.stage)
                && context.follow(draft, deal.stage)
                        .filter(reached -> Stage.WON.equals(reached.get(stage.kind)))
                        .isPresent();
        if (!won || draft.get(deal.followUp) != null) {
            return;
        }
        String most = draft.children(deal.lines).stream()
                .flatMap(one -> context.follow(one, line.product).stream())
                .map(sold -> sold.get(product.followUp))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(KINDS::indexOf))
                .orElse(LITTLE);
        draft.set(deal.followUp, most);
    }
}
