package org.kinward.edge.integration;

import java.time.Duration;
import org.kinward.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Brings what is due again to be sent, and what was asked for by a process that died before it asked; forgets what is old. */
@Component
final class SweepDeliveries implements RecurringJob {

    private final Deliveries deliveries;
    private final SendDeliveries sending;

    SweepDeliveries(Deliveries deliveries, SendDeliveries sending) {
        this.deliveries = deliveries;
        this.sending = sending;
    }

    @Override
    public String name() {
        return "webhook.sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        deliveries.waiting().forEach(sending::ask);
        deliveries.forgetOld();
    }
}
