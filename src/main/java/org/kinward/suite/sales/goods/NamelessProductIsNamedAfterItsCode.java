package org.kinward.suite.sales.goods;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.sales.Product;
import org.springframework.stereotype.Component;

/** A product that has a code and no name yet is called by its code: price lists and order files often know no more. */
@Component
final class NamelessProductIsNamedAfterItsCode implements Rule {
    private final Product product;

    NamelessProductIsNamedAfterItsCode(Product product) {
        this.product = product;
    }

    @Override
    public ObjectType type() {
        return product;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String name = draft.get(product.name);
        if (name == null || name.isBlank()) {
            draft.set(product.name, draft.get(product.code));
        }
    }
}
