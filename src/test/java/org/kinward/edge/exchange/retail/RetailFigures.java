package org.kinward.edge.exchange.retail;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kinward.edge.exchange.retail.RetailFile.Line;

/** What the file says, added up from its lines and from nothing else. */
final class RetailFigures {
    final Map<String, List<Line>> invoices = new LinkedHashMap<>();
    final Set<String> customers = new HashSet<>();
    final Set<String> codes = new HashSet<>();
    final Map<String, BigDecimal> byMonth = new TreeMap<>();
    final Map<String, BigDecimal> byCustomer = new HashMap<>();
    BigDecimal net = BigDecimal.ZERO;
    long quantity;
    int lines;
    int withoutCustomer;

    RetailFigures(RetailFile file) throws IOException {
        file.each(this::take);
        invoices.values().forEach(this::sum);
    }

    private void take(Line line) {
        invoices.computeIfAbsent(line.invoice(), invoice -> new ArrayList<>()).add(line);
        codes.add(line.code());
        if (line.customer().isEmpty()) {
            withoutCustomer++;
        } else {
            customers.add(line.customer());
        }
        net = net.add(line.worth());
        quantity += line.quantity();
        lines++;
    }

    private void sum(List<Line> invoice) {
        var total = total(invoice);
        byMonth.merge(placedAt(invoice).substring(0, 7) + "-01", total, BigDecimal::add);
        byCustomer.merge(invoice.getFirst().customer(), total, BigDecimal::add);
    }

    /** Of an invoice, to the penny: four of them have prices in parts of one. */
    static BigDecimal total(List<Line> invoice) {
        return invoice.stream()
                .map(Line::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    /** Some invoices were rung up over the turn of a minute: what the last line says counts. */
    static String placedAt(List<Line> invoice) {
        return invoice.getLast().placedAt();
    }

    long cancellations() {
        return invoices.keySet().stream().filter(one -> one.startsWith("C")).count();
    }

    /** How well the best sale fits each cancellation that one can be found for: {@code lines covered @ when placed}. */
    Map<String, String> takenBack() {
        Map<String, List<List<Line>>> salesOf = new HashMap<>();
        invoices.values().stream()
                .filter(one ->
                        !one.getFirst().cancels() && !one.getFirst().customer().isEmpty())
                .forEach(one -> salesOf.computeIfAbsent(one.getFirst().customer(), c -> new ArrayList<>())
                        .add(one));
        Map<String, String> found = new TreeMap<>();
        invoices.forEach((number, lines) -> {
            if (lines.getFirst().cancels()) {
                salesOf.getOrDefault(lines.getFirst().customer(), List.of()).stream()
                        .filter(sale -> placedAt(sale).compareTo(placedAt(lines)) <= 0)
                        .map(sale -> fit(lines, sale))
                        .filter(fit -> !fit.startsWith("000000"))
                        .max(String::compareTo)
                        .ifPresent(fit -> found.put(number, fit));
            }
        });
        return found;
    }

    /** In letters that compare: more lines first, then later. */
    static String fit(List<Line> cancellation, List<Line> sale) {
        Map<String, Integer> sold = new HashMap<>();
        sale.forEach(line -> sold.merge(line.code(), line.quantity(), Math::max));
        var covered = cancellation.stream()
                .filter(line -> sold.getOrDefault(line.code(), 0) >= -line.quantity())
                .count();
        return "%06d@%s".formatted(covered, placedAt(sale));
    }
}
