package org.kinward.edge.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * How much is read of what somebody sends: from a stranger as much as a password needs, from others as much as a large
 * batch of commands. What is read before it is understood lies in memory. Files go another way, which counts for itself.
 */
@Component
final class BodySizes extends OncePerRequestFilter {
    private static final long OF_A_STRANGER = 64 << 10;
    private static final long OF_ANYBODY = 32 << 20;
    private static final int TOO_LARGE = 413;
    /** As many times what is taken is passed over of what is too much, so that whoever is still sending hears the answer. */
    private static final int PATIENCE = 8;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final HandlerExceptionResolver resolver;

    BodySizes(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    /** In its place behind the door: whoever was recognised is known here. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean stranger = SecurityContextHolder.getContext().getAuthentication() == null;
        long most = stranger ? OF_A_STRANGER : OF_ANYBODY;
        long length = request.getContentLengthLong();
        if (!stranger && isFile(request) || length == 0) {
            chain.doFilter(request, response);
        } else if (length > most) {
            resolver.resolveException(
                    request, response, null, new Refusal(ErrorCode.TOO_LARGE, Map.of("max", most >> 10)));
        } else if (length > 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Counted(request, most), response);
        }
        if (response.getStatus() == TOO_LARGE && request.getHeader(HttpHeaders.EXPECT) == null) {
            response.flushBuffer();
            passOver(request, most * PATIENCE);
        }
    }

    /** A connection that is closed on something unread is reset, and the answer is lost with it. */
    private static void passOver(HttpServletRequest request, long most) {
        byte[] nothing = new byte[8_192];
        long until = System.nanoTime() + LONGEST.toNanos();
        long left = most;
        try {
            for (int read = 0; read >= 0 && left > 0 && System.nanoTime() < until; left -= read) {
                read = request.getInputStream().read(nothing);
            }
        } catch (IOException | IllegalStateException over) {
            // Whoever sent it has gone, or it was read otherwise: there is nothing to pass over.
            return;
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return lower.startsWith("multipart/form-data") || lower.startsWith("application/octet-stream");
    }

    /** What does not say how long it is, is counted. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), most);
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream in;
        private final long most;
        private long left;

        Counting(ServletInputStream in, long most) {
            this.in = in;
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            count(count);
            return count;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Refusal(ErrorCode.TOO_LARGE, Map.of("max", most >> 10));
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
