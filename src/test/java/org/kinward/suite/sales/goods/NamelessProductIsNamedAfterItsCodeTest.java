package org.kinward.suite.sales.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;
import org.kinward.suite.sales.Product;

class NamelessProductIsNamedAfterItsCodeTest {
    private final Product product = the(Product.class);
    private final NamelessProductIsNamedAfterItsCode rule = new NamelessProductIsNamedAfterItsCode(product);

    @Test
    void theCodeStandsInForTheNameAndNeverReplacesIt() {
        var nameless = RuleBench.fresh(product);
        nameless.set(product.code, "85123A");
        var named = RuleBench.fresh(product);
        named.set(product.code, "71053");
        named.set(product.name, "Lantern");

        new RuleBench().apply(rule, nameless);
        new RuleBench().apply(rule, named);

        assertThat(nameless.get(product.name)).isEqualTo("85123A");
        assertThat(named.get(product.name)).isEqualTo("Lantern");
    }
}
