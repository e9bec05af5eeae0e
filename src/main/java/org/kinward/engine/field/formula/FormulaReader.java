package org.kinward.engine.field.formula;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** Reads formulas and checks every word of them, so that computing them later cannot fail. */
public final class FormulaReader {
    /** Long enough for anything a person writes and reads again. */
    static final int LONGEST = 2_000;

    private static final int MOST_NODES = 500;
    private static final int DEEPEST = 250;
    private static final List<Operation> OPERATIONS = Vocabulary.all();
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(DEEPEST)
            .enableComprehension(false)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelRuntime RUNTIME = runtime();

    private final String name;
    private final Scope scope;

    /**
     * @param name of the field, for messages
     */
    public FormulaReader(String name, Scope scope) {
        this.name = name;
        this.scope = scope;
    }

    /**
     * @param type of the field that keeps the result
     * @throws Refusal that names the field, the place in the formula, and what is wrong there
     */
    public Formula read(String expression, FieldType<?> type, FieldSettings settings) {
        Kind wanted = Kind.of(type)
                .orElseThrow(
                        () -> new Refusal(ErrorCode.FORMULA_OF_WRONG_TYPE, Map.of("field", name, "type", type.key())));
        return read(expression, new Result(wanted, settings.scale(), longest(type, settings)));
    }

    private Formula read(String expression, Result result) {
        if (expression.codePointCount(0, expression.length()) > LONGEST) {
            throw new Refusal(ErrorCode.FORMULA_TOO_LONG, Map.of("field", name, "max", LONGEST));
        }
        CelCompilerBuilder building = compiler();
        CelAbstractSyntaxTree parsed =
                tree(expression, building.build().parse(expression), ErrorCode.FORMULA_UNREADABLE);
        Map<String, Kind> inputs = new LinkedHashMap<>();
        new Names(name, parsed, scope).collect(inputs);
        inputs.forEach((path, kind) -> building.addVar(path, kind.type()));
        CelCompiler compiler = building.build();
        CelAbstractSyntaxTree checked = tree(expression, compiler.check(parsed), ErrorCode.FORMULA_MISFITS);
        if (Kind.of(checked.getResultType())
                .filter(kind -> kind.servesAs(result.kind()))
                .isEmpty()) {
            throw new Refusal(
                    ErrorCode.FORMULA_RESULT_MISFITS,
                    Map.of(
                            "field",
                            name,
                            "gives",
                            checked.getResultType().name(),
                            "wanted",
                            result.kind().type().name()));
        }
        try {
            return new Formula(name, inputs, RUNTIME.createProgram(checked), result);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("cannot plan the formula of " + name, e);
        }
    }

    private static int longest(FieldType<?> type, FieldSettings settings) {
        return type.schema(settings).get("maxLength") instanceof Integer most ? most : Texts.LONGEST;
    }

    private CelAbstractSyntaxTree tree(String expression, CelValidationResult from, ErrorCode otherwise) {
        if (from.hasError()) {
            CelIssue issue = from.getErrors().getFirst();
            throw at(
                    otherwise,
                    issue.getSourceLocation().getLine(),
                    issue.getSourceLocation().getColumn() + 1,
                    shortened(issue.getMessage()));
        }
        try {
            return from.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("without an error there is a tree: " + expression, e);
        }
    }

    private Refusal at(ErrorCode code, int line, int column, String reason) {
        return new Refusal(
                code,
                Map.of("field", name, "line", Math.max(1, line), "column", Math.max(1, column), "reason", reason));
    }

    /** The candidates of an operator fill a page. */
    private static String shortened(String reason) {
        int candidates = reason.indexOf(" (candidates");
        String text = candidates < 0 ? reason : reason.substring(0, candidates);
        return text.length() > 200 ? text.substring(0, 199) + "…" : text;
    }

    private static CelCompilerBuilder compiler() {
        var logic = CelStandardDeclarations.newBuilder()
                .includeFunctions(
                        CelStandardDeclarations.StandardFunction.LOGICAL_AND,
                        CelStandardDeclarations.StandardFunction.LOGICAL_OR,
                        CelStandardDeclarations.StandardFunction.LOGICAL_NOT)
                .build();
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(logic)
                .addFunctionDeclarations(
                        OPERATIONS.stream().map(Operation::declaration).toList());
    }

    private static CelRuntime runtime() {
        var logic = CelStandardFunctions.newBuilder()
                .includeFunctions(CelStandardFunctions.StandardFunction.LOGICAL_NOT)
                .build();
        List<CelFunctionBinding> bindings = OPERATIONS.stream()
                .flatMap(operation -> operation.bindings().stream())
                .toList();
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setStandardFunctions(logic)
                .addFunctionBindings(bindings)
                .build();
    }
}
