package org.kinward.engine.catalog.layout;

import java.util.stream.Collectors;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/** That no live record is without a field which the workspace made required. */
record Check(Model model, String name, String condition) {
    static final String SUFFIX = "_required";

    static Check required(Model model, ModelField field) {
        String columns = field.columns().stream()
                .map(column -> '"' + field.columnName(column) + '"')
                .collect(Collectors.joining(", "));
        String filled = "num_nonnulls(" + columns + ") > 0";
        String condition = model.parent().isPresent() ? filled : "deleted_at is not null or " + filled;
        return new Check(model, Index.name(model, field.column() + SUFFIX), condition);
    }

    /** New rows are held to it from now on; old ones are not looked at, so nobody waits. */
    String add() {
        return "alter table " + model.table() + " add constraint \"" + name + "\" check (" + condition + ") not valid";
    }

    String validate() {
        return "alter table " + model.table() + " validate constraint \"" + name + '"';
    }
}
