package org.kinward.edge.exchange.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a workbook says, as plain text: a day as ISO 8601, a number as it stands there, of a formula what it came to.
 * Days are numbers in a workbook; only the format they are shown in tells (ECMA-376, 18.8.30).
 */
final class CellText {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final Pattern MOMENT = Pattern.compile("[yYdD]|(?<![#0?])[mM](?![#0?])|[hHsS]");
    private static final Pattern DAY = Pattern.compile("[yYdD]|[mM]{3,}");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private CellText() {}

    static String[] of(Row row) {
        var cells = new String[row.getCellCount()];
        Arrays.fill(cells, "");
        for (var cell : row) {
            if (cell != null && cell.getColumnIndex() < cells.length) {
                cells[cell.getColumnIndex()] = of(cell).replace("\0", "");
            }
        }
        return cells;
    }

    private static String of(Cell cell) {
        return switch (type(cell)) {
            case NUMBER -> number(cell);
            case STRING, FORMULA -> text(cell.getText());
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
            case EMPTY, ERROR -> "";
        };
    }

    /** Of a formula, what its value is. */
    private static CellType type(Cell cell) {
        if (cell.getType() != CellType.FORMULA) {
            return cell.getType();
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> CellType.NUMBER;
            case Boolean truth -> CellType.BOOLEAN;
            case null -> CellType.EMPTY;
            default -> CellType.STRING;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(Cell cell) {
        var format = format(cell.getDataFormatId(), cell.getDataFormatString());
        if (MOMENT.matcher(format).find()) {
            return moment(cell, DAY.matcher(format).find());
        }
        var value = cell.getValue();
        return value instanceof BigDecimal number ? plain(number) : text(cell.getText());
    }

    /** What is kept in binary comes back with a tail: {@code 0.30000000000000004} was typed as {@code 0.3}. */
    private static String plain(BigDecimal number) {
        var rounded = number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
        var bare = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return bare.toPlainString();
    }

    private static String format(@Nullable Integer id, @Nullable String written) {
        if (id != null && (id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return "yyyy-mm-dd";
        }
        return written == null ? "" : QUOTED.matcher(written.split(";", 2)[0]).replaceAll("");
    }

    private static String moment(Cell cell, boolean day) {
        LocalDateTime at = cell.asDate();
        if (!day) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : MINUTES.format(at);
    }
}
