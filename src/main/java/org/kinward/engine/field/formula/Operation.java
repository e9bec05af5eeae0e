package org.kinward.engine.field.formula;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A function or an operator: the kinds it takes and gives, and one body for all of them.
 *
 * @param member written after a value, as {@code name.contains("x")}
 * @param takesMissing whether it answers for missing values itself; others are missing where any argument is
 */
record Operation(String name, boolean member, boolean takesMissing, List<Signature> signatures, Body body) {
    record Signature(CelType result, List<CelType> arguments) {}

    /** Gives a value, or {@link Missing} where there is none. */
    interface Body {
        Object apply(Object[] arguments);
    }

    static Operation of(String name, Body body) {
        return new Operation(name, false, false, List.of(), body);
    }

    static Operation ofMember(String name, Body body) {
        return new Operation(name, true, false, List.of(), body);
    }

    Operation takingMissing() {
        return new Operation(name, member, true, signatures, body);
    }

    Operation gives(Kind result, Kind... arguments) {
        return gives(
                result.type(),
                java.util.Arrays.stream(arguments).map(Kind::type).toList());
    }

    Operation gives(CelType result, List<CelType> arguments) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(new Signature(result, arguments));
        return new Operation(name, member, takesMissing, List.copyOf(more), body);
    }

    CelFunctionDecl declaration() {
        List<CelOverloadDecl> overloads = new ArrayList<>();
        for (int i = 0; i < signatures.size(); i++) {
            Signature one = signatures.get(i);
            overloads.add(
                    member
                            ? CelOverloadDecl.newMemberOverload(id(i), one.result(), one.arguments())
                            : CelOverloadDecl.newGlobalOverload(id(i), one.result(), one.arguments()));
        }
        return CelFunctionDecl.newFunctionDeclaration(name, overloads);
    }

    @SuppressWarnings("Immutable") // a record of values and a function without state, which the checker cannot know
    List<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> bindings = new ArrayList<>();
        for (int i = 0; i < signatures.size(); i++) {
            List<Class<?>> any =
                    Collections.nCopies(signatures.get(i).arguments().size(), Object.class);
            bindings.add(CelFunctionBinding.from(id(i), any, this::run));
        }
        return bindings;
    }

    private String id(int signature) {
        return name + "#" + signature;
    }

    private Object run(Object[] arguments) {
        if (!takesMissing) {
            for (Object argument : arguments) {
                if (argument == Missing.MISSING) {
                    return Missing.MISSING;
                }
            }
        }
        try {
            return body.apply(arguments);
        } catch (ArithmeticException | DateTimeException e) {
            // Division by zero, a number or a day out of bounds: there is no such value.
            return Missing.MISSING;
        }
    }
}
