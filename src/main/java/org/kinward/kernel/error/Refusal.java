package org.kinward.kernel.error;

import java.util.List;
import java.util.Map;

/** A request that cannot be carried out as a whole, with its reason in the catalogue's words. Carries no stack. */
public final class Refusal extends RuntimeException {
    private final ErrorCode code;
    private final transient Map<String, Object> details;
    private final transient List<Violation> violations;

    public Refusal(ErrorCode code) {
        this(code, Map.of(), List.of());
    }

    public Refusal(ErrorCode code, Map<String, Object> details) {
        this(code, details, List.of());
    }

    public Refusal(ErrorCode code, Map<String, Object> details, List<Violation> violations) {
        super(code.wire() + " " + details + " " + violations, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
        this.violations = List.copyOf(violations);
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<Violation> violations() {
        return violations;
    }
}
