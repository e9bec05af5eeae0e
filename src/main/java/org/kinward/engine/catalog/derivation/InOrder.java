package org.kinward.engine.catalog.derivation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** Puts computed fields in an order in which each comes after those it is computed from. */
public final class InOrder {
    private final Map<FieldKey, Set<FieldKey>> inputs;
    private final Set<FieldKey> done = new LinkedHashSet<>();
    private final Set<FieldKey> under = new LinkedHashSet<>();

    private InOrder(Map<FieldKey, Set<FieldKey>> inputs) {
        this.inputs = inputs;
    }

    /**
     * @param inputs what each computed field is computed from; fields that are written may be among them
     * @throws Refusal where fields would be computed from one another; it shows the circle
     */
    public static List<FieldKey> of(Map<FieldKey, Set<FieldKey>> inputs) {
        var order = new InOrder(inputs);
        inputs.keySet().forEach(order::visit);
        return List.copyOf(order.done);
    }

    private void visit(FieldKey field) {
        Set<FieldKey> from = inputs.get(field);
        if (from == null || done.contains(field)) {
            return;
        }
        if (!under.add(field)) {
            throw new Refusal(ErrorCode.DERIVED_IN_A_CIRCLE, Map.of("circle", circle(field)));
        }
        from.forEach(this::visit);
        under.remove(field);
        done.add(field);
    }

    /** From the field back to itself: an arrow says "is computed from". */
    private String circle(FieldKey field) {
        List<FieldKey> way = new ArrayList<>(under);
        List<FieldKey> circle = new ArrayList<>(way.subList(way.indexOf(field), way.size()));
        circle.add(field);
        return circle.stream().map(FieldKey::toString).collect(Collectors.joining(" → "));
    }
}
