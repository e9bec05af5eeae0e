package org.kinward.engine.field.formula;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A formula that was read and checked. Equal inputs give equal results, on every machine and at any time. */
public final class Formula {
    private final String name;
    private final Map<String, Kind> inputs;
    private final CelRuntime.Program program;
    private final Result result;

    Formula(String name, Map<String, Kind> inputs, CelRuntime.Program program, Result result) {
        this.name = name;
        this.inputs = Map.copyOf(inputs);
        this.program = program;
        this.result = result;
    }

    /** Paths of the fields it reads. */
    public Set<String> inputs() {
        return inputs.keySet();
    }

    /**
     * @param values of the inputs by path; null where there is none
     * @return a value of the field's type; null where there is none
     */
    public @Nullable Object compute(Function<String, @Nullable Object> values) {
        Map<String, Object> given = new HashMap<>();
        inputs.forEach((path, kind) -> {
            Object value = values.apply(path);
            given.put(path, value != null ? value : kind == Kind.YES_NO ? false : Missing.MISSING);
        });
        try {
            Object computed = program.eval(given);
            return computed == null || computed == Missing.MISSING ? null : result.value(computed);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("the formula of " + name + " was checked and yet fails", e);
        }
    }
}
