package org.kinward.edge.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.BadRequestException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Whoever hangs up while their request is still read makes no error of ours. The container marks such a request with the
 * bare reason of the reading, which it then takes for a failure of the application: it asks for the error's page, of an
 * answer that may have gone already, and two errors stand in the log.
 */
@Component
final class HungUp implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Marks());
    }

    /** Between the application and whoever reports what became of it. */
    private static final class Marks extends ValveBase {
        Marks() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            Exception reading = request.getCoyoteRequest().getErrorException();
            if (reading == null || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != reading) {
                return;
            }
            boolean listens = reading instanceof BadRequestException || reading instanceof SocketTimeoutException;
            if (listens && !response.isCommitted()) {
                // What was sent is no body, or came too slowly: that is answered by its status.
                request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            } else {
                request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new ClientAbortException(reading));
            }
        }
    }
}
