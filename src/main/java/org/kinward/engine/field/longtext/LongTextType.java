package org.kinward.engine.field.longtext;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.text.TextType;
import org.kinward.kernel.filter.Operator;

/** {@code longText}: text of up to a million characters. */
public final class LongTextType extends TextType {
    private static final int MAX_LENGTH = 1_000_000;

    @Override
    public String key() {
        return "longText";
    }

    @Override
    protected int maxLength() {
        return MAX_LENGTH;
    }

    @Override
    public Set<Operator> operators() {
        return Set.of(Operator.CONTAINS, Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.empty();
    }

    @Override
    public Optional<Column> searchColumn() {
        return Optional.empty();
    }

    @Override
    public boolean bulky() {
        return true;
    }

    @Override
    public boolean groupable() {
        return false;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "maxLength", MAX_LENGTH);
    }
}
