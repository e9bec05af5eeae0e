package org.kinward.edge.exchange.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.text.SheetCell;

/**
 * What a column of the file is for.
 *
 * @param field a field or a part of one: {@code name}, {@code address.country}, {@code lines.product}; null leaves the column out
 * @param by for relations: the field of the target that the cells name
 * @param values what a cell's text stands for, where it is spelt in a way of its own
 * @param multiply for numbers
 * @param dateFormat where it differs from the file's
 */
public record PlanColumn(
        int index,
        @Nullable String field,
        @Nullable Double confidence,
        @Nullable String by,
        @Nullable Unknown unknown,
        @Nullable Map<String, String> values,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal multiply,

        @Nullable String dateFormat) {

    public static PlanColumn leftOut(int index) {
        return new PlanColumn(index, null, null, null, null, null, null, null);
    }

    public PlanColumn with(Map<String, String> meanings) {
        return new PlanColumn(index, field, confidence, by, unknown, Map.copyOf(meanings), multiply, dateFormat);
    }

    /** The text a cell's text stands for. */
    public String meant(String cell) {
        String known = values == null ? null : values.get(cell);
        return known == null ? SheetCell.meant(cell) : known;
    }

    public Unknown onUnknown() {
        return unknown == null ? Unknown.REJECT : unknown;
    }
}
