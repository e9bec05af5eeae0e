package org.kinward.edge.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container or the firewall turned away, in the same words as everything else. */
@RestController
final class ContainerErrors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);

    private final Problems problems;

    ContainerErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.error("{}", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), failure);
        }
        return problems.answer(new Refusal(code(status instanceof Integer known ? known : 404), Map.of()), request);
    }

    private static ErrorCode code(int status) {
        return switch (status) {
            case 400 -> ErrorCode.MALFORMED_REQUEST;
            case 401 -> ErrorCode.SIGN_IN_NEEDED;
            case 403 -> ErrorCode.DENIED;
            case 404 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.TOO_LARGE;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status < 500 ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL;
        };
    }
}
