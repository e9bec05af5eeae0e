package org.kinward.platform.database.refusal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says of a taken port what our own setting for it is; before Spring's analyzer, which names its own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        var refused = StartRefused.webPortTaken(cause.getPort());
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.wayOut(), rootFailure);
    }
}
