package org.kinward.engine.record.query.run;

import java.util.Map;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.query.statement.KnownReferences;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * Who asks, on which catalogue, at which moment.
 *
 * @param references those that can be written without looking at the records they point to
 */
public record Request(Rights rights, Catalogue catalogue, FieldContext fields, KnownReferences references) {
    public Request(Rights rights, Catalogue catalogue, FieldContext fields) {
        this(rights, catalogue, fields, KnownReferences.NONE);
    }

    public Statement statement(Model root) {
        return new Statement(catalogue, rights, root, references);
    }

    /** The type, if its records stand alone and the reader may see any. */
    public Model readable(String object) {
        Model model = catalogue.model(object);
        if (model.parent().isPresent()) {
            throw new Refusal(ErrorCode.UNKNOWN_OBJECT, Map.of("object", object));
        }
        if (rights.readable(object) instanceof Visibility.None) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", object));
        }
        return model;
    }
}
