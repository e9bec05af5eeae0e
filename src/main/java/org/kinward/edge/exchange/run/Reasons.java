package org.kinward.edge.exchange.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kinward.edge.exchange.plan.Landing;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.plan.RowDraft.Problem;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.language.Messages;

/** Says why a row came to nothing, in the words of who imports and with the names of their columns. */
public final class Reasons {

    private final Messages messages;
    private final Locale language;

    public Reasons(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    public String message(Violation violation) {
        return messages.text(language, violation.code().messageKey(), violation.details());
    }

    /** All that is wrong with a row, the column before each. */
    String of(ReadyPlan plan, List<Problem> problems) {
        return problems.stream()
                .map(problem -> {
                    var name = column(plan, problem.column());
                    return name.isEmpty() ? message(problem.violation()) : name + ": " + message(problem.violation());
                })
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static String column(ReadyPlan plan, int index) {
        return plan.landings().stream()
                .filter(landing -> landing.index() == index)
                .map(Landing::name)
                .findFirst()
                .orElse("");
    }

    /** What an outcome says against a row, each with its column; nothing when it was saved. */
    static List<Problem> problems(ReadyPlan plan, Outcome outcome) {
        return problems(plan, "", outcome);
    }

    /** @param at what stands before the field in the plan: the link type */
    static List<Problem> problems(ReadyPlan plan, String at, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved saved -> List.of();
            case Outcome.Rejected rejected ->
                rejected.violations().stream()
                        .map(violation -> new Problem(index(plan, at + violation.field()), violation))
                        .toList();
            case Outcome.Conflict conflict -> whole(ErrorCode.CONFLICT);
            case Outcome.Denied denied -> whole(ErrorCode.DENIED);
            case Outcome.NotFound notFound -> whole(ErrorCode.NOT_FOUND);
            case Outcome.Skipped skipped -> whole(ErrorCode.REJECTED);
        };
    }

    private static List<Problem> whole(ErrorCode code) {
        return List.of(new Problem(-1, Violation.of("", code)));
    }

    /** The column that fills the field, or −1; a child is numbered where the pipeline speaks of it: lines[0].price. */
    static int index(ReadyPlan plan, String field) {
        var path = field.replaceAll("\\[[^]]*]", "");
        for (var landing : plan.landings()) {
            if (landing.to().path().equals(path)) {
                return landing.index();
            }
        }
        for (var landing : plan.landings()) {
            if (landing.to().field().key().equals(path)) {
                return landing.index();
            }
        }
        return -1;
    }
}
