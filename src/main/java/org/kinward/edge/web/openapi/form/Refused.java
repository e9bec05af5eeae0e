package org.kinward.edge.web.openapi.form;

import java.util.Map;

/** The problems that operations share; each is a response described once. */
public enum Refused {
    MALFORMED("400", "Malformed", "The request cannot be understood."),
    SIGN_IN_NEEDED("401", "SignInNeeded", "Nobody is signed in, or not any more."),
    DENIED("403", "Denied", "The caller may not do this."),
    NOT_FOUND("404", "NotFound", "It is not there, or not for the caller."),
    CONFLICT("409", "Conflict", "Somebody changed it meanwhile, or it is at another point."),
    TOO_LARGE("413", "TooLarge", "More than is taken at once."),
    REJECTED("422", "Rejected", "Something in it is wrong; `violations` says what, field by field."),
    TOO_MANY("429", "TooMany", "Too many attempts; `Retry-After` says how long to wait."),
    UNEXPECTED("default", "Unexpected", "Anything else that went wrong.");

    private final String status;
    private final String component;
    private final String description;

    Refused(String status, String component, String description) {
        this.status = status;
        this.component = component;
        this.description = description;
    }

    String status() {
        return status;
    }

    public String component() {
        return component;
    }

    Map<String, Object> ref() {
        return Map.of("$ref", "#/components/responses/" + component);
    }

    public Map<String, Object> response() {
        return Map.of(
                "description",
                description,
                "content",
                Map.of("application/problem+json", Map.of("schema", Schema.ref("Problem"))));
    }
}
