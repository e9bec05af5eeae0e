package org.kinward.engine.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** Who is in, but not for everything: a token for reading, somebody who sees as another, and somebody who owes a second step. What is not listed is closed to them. */
final class Narrow {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** What is asked with a body and changes nothing. */
    private static final List<Pattern> READING = List.of(
            Pattern.compile("/api/v1/records/[^/]+/(query|groups|alike)"),
            Pattern.compile("/api/v1/records/[^/]+/[^/]+/merge/preview"),
            Pattern.compile("/api/v1/undo/preview"),
            Pattern.compile("/api/v1/bin/preview"),
            Pattern.compile("/api/v1/catalog/rules/check"));

    private static final Pattern TAKING_ALONG = Pattern.compile("/api/v1/.*/(export|everything)");
    private static final Set<String> BACK = Set.of("/api/v1/session", "/api/v1/session/seen-as");
    /** The way to a second step, and out. */
    private static final Pattern TO_A_SECOND_STEP = Pattern.compile(
            "/api/v1/(session|session/proof|second-step|second-step/confirm|passkeys|passkeys/options)");

    /** What is done later, in the name of whoever asked, and by all that they may then. */
    private static final Pattern LATER = Pattern.compile("/api/v1/(imports|undo|undos)(/.*)?");

    private Narrow() {}

    static void require(Standing standing, HttpServletRequest request) {
        String path = request.getServletPath();
        if (standing.readOnly() && !SAFE.contains(request.getMethod()) && !isReading(request, path)) {
            throw new Refusal(ErrorCode.READ_ONLY_TOKEN);
        }
        if (standing.narrowed() && LATER.matcher(path).matches()) {
            throw new Refusal(ErrorCode.DENIED);
        }
        if (standing.seeing() != null && PublicPaths.isClosed(request) && !isLooking(request, path)) {
            throw new Refusal(ErrorCode.SEEING_AS);
        }
        if (standing.due()
                && PublicPaths.isClosed(request)
                && !TO_A_SECOND_STEP.matcher(path).matches()) {
            throw new Refusal(ErrorCode.SECOND_STEP_NEEDED);
        }
    }

    /** Nothing is taken along either: that would stand as the other's deed. */
    private static boolean isLooking(HttpServletRequest request, String path) {
        if (SAFE.contains(request.getMethod())) {
            return !TAKING_ALONG.matcher(path).matches();
        }
        return isReading(request, path) || request.getMethod().equals("DELETE") && BACK.contains(path);
    }

    private static boolean isReading(HttpServletRequest request, String path) {
        return request.getMethod().equals("POST")
                && READING.stream().anyMatch(one -> one.matcher(path).matches());
    }
}
