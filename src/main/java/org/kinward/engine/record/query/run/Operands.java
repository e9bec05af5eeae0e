package org.kinward.engine.record.query.run;

import java.util.HashMap;
import java.util.List;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;

/** What a comparison compares with, read as the field's type compares it. */
final class Operands {
    private Operands() {}

    static List<Object> of(Request request, Model root, Filter.Compare compare) {
        ModelField field = Route.to(request.catalogue(), root, compare.path()).field();
        Statement.requireOffered(field, compare);
        try {
            return field.type().operands(compare.operator(), compare.operand(), field.settings(), request.fields());
        } catch (InvalidValue e) {
            var details = new HashMap<String, Object>(e.details());
            details.put("field", compare.path());
            throw new Refusal(e.code(), details);
        }
    }
}
