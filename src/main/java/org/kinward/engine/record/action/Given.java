package org.kinward.engine.record.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Ref;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What somebody gave an action, read into values of its inputs' types. */
public final class Given {
    private final Map<String, JsonNode> written;
    private final Map<String, Object> values;

    private Given(Map<String, JsonNode> written, Map<String, Object> values) {
        this.written = written;
        this.values = values;
    }

    /** @throws Refusal naming every input that cannot be read or is not asked for */
    static Given read(Action action, JsonNode body, FieldContext context) {
        List<Violation> wrong = new ArrayList<>();
        Map<String, JsonNode> written = new HashMap<>();
        Map<String, Object> values = new HashMap<>();
        body.propertyNames().stream()
                .filter(key ->
                        action.inputs().stream().noneMatch(input -> input.key().equals(key)))
                .forEach(key -> wrong.add(new Violation(
                        key,
                        ErrorCode.UNKNOWN_FIELD,
                        Map.of("object", action.type().key()))));
        for (Input<?> input : action.inputs()) {
            JsonNode one = said(input, body.get(input.key()));
            if (one != null) {
                try {
                    values.put(input.key(), parsed(input, one, context));
                    written.put(input.key(), one);
                } catch (InvalidValue e) {
                    wrong.add(new Violation(input.key(), e.code(), e.details()));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of("object", action.type().key()), wrong);
        }
        return new Given(written, values);
    }

    private static Object parsed(Input<?> input, JsonNode one, FieldContext context) throws InvalidValue {
        Object value = input.type().parse(one, input.settings(), context);
        if (value instanceof Ref ref && !input.settings().targets().contains(ref.object())) {
            throw new InvalidValue(ErrorCode.WRONG_TARGET, ref.object());
        }
        return value;
    }

    private static @Nullable JsonNode said(Input<?> input, @Nullable JsonNode one) {
        boolean nothing =
                one == null || one.isNull() || one.isString() && one.asString().isBlank();
        if (!nothing) {
            return one;
        }
        return input.initial() == null ? null : JsonNodeFactory.instance.stringNode(input.initial());
    }

    public <T> Optional<T> of(Input<T> input) {
        return Optional.ofNullable(values.get(input.key())).map(input.type().valueType()::cast);
    }

    public boolean is(Input<Boolean> input) {
        return of(input).orElse(false);
    }

    /** As it was written, for a command that passes it on. */
    public Optional<JsonNode> written(Input<?> input) {
        return Optional.ofNullable(written.get(input.key()));
    }
}
