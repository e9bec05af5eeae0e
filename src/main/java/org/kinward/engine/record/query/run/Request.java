package org.kinward.engine.record.query.run;

import java.util.Map;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** Who asks, on which catalogue, at which moment. */
public record Request(Rights rights, Catalogue catalogue, FieldContext fields) {

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
