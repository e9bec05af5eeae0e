package org.kinward.suite.sales.webform;

import java.util.Locale;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A new form has an address of its own that nobody guesses: it is public, but for those who were told. */
@Component
final class NewFormHasKey implements Rule {
    private static final int LENGTH = 12;

    private final WebForm form;

    NewFormHasKey(WebForm form) {
        this.form = form;
    }

    @Override
    public ObjectType type() {
        return form;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.get(form.key) == null) {
            String random = Secret.make().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
            draft.set(form.key, random.substring(0, LENGTH));
        }
    }
}
