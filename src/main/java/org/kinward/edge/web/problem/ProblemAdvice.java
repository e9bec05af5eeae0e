package org.kinward.edge.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Turns whatever a request ends in into a refusal of the catalogue; what is nobody's fault but ours goes to the log. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** PostgreSQL's word for what no text of it has: the character of number 0, wherever somebody put it. */
    private static final String NO_CHARACTER = "22021";

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        return problems.answer(refusal, request);
    }

    @ExceptionHandler({JacksonException.class, HttpMessageNotReadableException.class})
    ResponseEntity<Problem> unreadable(Exception unreadable, HttpServletRequest request) {
        if (NestedExceptionUtils.getRootCause(unreadable) instanceof Refusal refusal) {
            // Met while it was read: the parser wraps it.
            return problems.answer(refusal, request);
        }
        return malformed("body", reason(unreadable), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return malformed(mistyped.getName(), String.valueOf(mistyped.getValue()), request);
    }

    /** Letters in an address that are none in UTF-8, or more parameters than anybody asks with. */
    @ExceptionHandler
    ResponseEntity<Problem> garbled(InvalidParameterException garbled, HttpServletRequest request) {
        return malformed("query", reason(garbled), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return malformed(missing.getParameterName(), "missing", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException missing, HttpServletRequest request) {
        return malformed(missing.getRequestPartName(), "missing", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(ErrorCode.TOO_LARGE, Map.of("max", tooLarge.getMaxUploadSize()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notMultipart(MultipartException broken, HttpServletRequest request) {
        return malformed("body", reason(broken), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        String[] allowed = wrong.getSupportedMethods();
        ResponseEntity<Problem> answer = answer(
                ErrorCode.METHOD_NOT_ALLOWED,
                Map.of("method", wrong.getMethod(), "allowed", allowed == null ? "" : Arrays.toString(allowed)),
                request);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                    headers.putAll(answer.getHeaders());
                    headers.putAll(wrong.getHeaders());
                })
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongContent(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return answer(
                ErrorCode.UNSUPPORTED_CONTENT,
                Map.of(
                        "content",
                        String.valueOf(wrong.getContentType()),
                        "supported",
                        wrong.getSupportedMediaTypes().toString()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongAnswer(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(
                ErrorCode.NOT_ACCEPTABLE,
                Map.of("supported", wrong.getSupportedMediaTypes().toString()),
                request);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Problem> databaseAway(Exception away, HttpServletRequest request) {
        LOG.error("{} {}: the database does not answer", request.getMethod(), request.getRequestURI(), away);
        return answer(ErrorCode.UNAVAILABLE, Map.of(), request);
    }

    /** Whoever asked has gone: there is nobody to tell. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> gone(AsyncRequestNotUsableException gone) {
        return null;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> anythingElse(Exception unexpected, HttpServletRequest request) {
        if (unexpected instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return known.getStatusCode().value() == 404
                    ? answer(ErrorCode.NOT_FOUND, Map.of(), request)
                    : malformed("request", reason(unexpected), request);
        }
        if (hasGone(unexpected)) {
            return null;
        }
        if (NestedExceptionUtils.getRootCause(unexpected) instanceof SQLException strange
                && NO_CHARACTER.equals(strange.getSQLState())) {
            return malformed("text", "\\u0000", request);
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), unexpected);
        return answer(ErrorCode.INTERNAL, Map.of(), request);
    }

    /** Whoever writes the answer wraps what became of it: a reader who left while it was written is no error of ours. */
    private static boolean hasGone(Throwable unexpected) {
        for (Throwable one = unexpected; one != null; one = one.getCause()) {
            if (one instanceof AsyncRequestNotUsableException || one instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }

    private ResponseEntity<Problem> malformed(String where, String value, HttpServletRequest request) {
        return answer(ErrorCode.MALFORMED_REQUEST, Map.of("field", where, "value", value), request);
    }

    private ResponseEntity<Problem> answer(ErrorCode code, Map<String, Object> details, HttpServletRequest request) {
        return problems.answer(new Refusal(code, details), request);
    }

    /** The parser's own first line: where it stopped and what it met there. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String said = deepest instanceof JacksonException json ? json.getOriginalMessage() : deepest.getMessage();
        String line = said == null
                ? deepest.getClass().getSimpleName()
                : said.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 199) + "…" : line;
    }
}
