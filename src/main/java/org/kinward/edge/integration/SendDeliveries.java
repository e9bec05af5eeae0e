package org.kinward.edge.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.kinward.edge.integration.delivery.Attempt;
import org.kinward.edge.integration.delivery.Backoff;
import org.kinward.edge.integration.delivery.Post;
import org.kinward.platform.jobs.Job;
import org.kinward.platform.jobs.Jobs;
import org.kinward.platform.jobs.Lease;
import org.kinward.platform.jobs.Leases;
import org.springframework.stereotype.Component;

/** Sends what a webhook has to be told, one after another, by one process at a time for each webhook. */
@Component
final class SendDeliveries implements Job<SendDeliveries.Data> {

    private static final Duration TERM = Duration.ofMinutes(1);
    /** Others want their turn; the rest is asked for anew. */
    private static final Duration AT_A_TIME = Duration.ofSeconds(30);

    private final Jobs jobs;
    private final Leases leases;
    private final Deliveries deliveries;
    private final Message message;
    private final Post post;

    SendDeliveries(Jobs jobs, Leases leases, Deliveries deliveries, Message message, Post post) {
        this.jobs = jobs;
        this.leases = leases;
        this.deliveries = deliveries;
        this.message = message;
        this.post = post;
    }

    /** Which webhook. */
    record Data(UUID webhook) {}

    @Override
    public String name() {
        return "webhook.send";
    }

    @Override
    public Class<Data> data() {
        return Data.class;
    }

    /** One that waits already is enough. */
    void ask(UUID webhook) {
        jobs.schedule(this, webhook.toString(), new Data(webhook), Instant.now());
    }

    @Override
    public void run(Data data) {
        var lease = leases.acquire("webhook." + data.webhook(), TERM);
        if (lease.isEmpty()) {
            return;
        }
        try (var mine = lease.get()) {
            send(data.webhook(), mine);
        }
    }

    private void send(UUID webhook, Lease lease) {
        var target = deliveries.target(webhook);
        var end = System.nanoTime() + AT_A_TIME.toNanos();
        while (target.isPresent() && System.nanoTime() < end && lease.renew()) {
            var next = deliveries.next(webhook);
            if (next.isEmpty() || !sendOne(next.get(), target.get())) {
                return;
            }
        }
    }

    /** False where the other side is away: what waits behind rests with it. */
    private boolean sendOne(Delivery delivery, Deliveries.Target target) {
        Attempt attempt = post.send(new Post.Letter(
                target.address(), target.secret(), delivery.id().toString(), message.of(delivery, target.owner())));
        if (attempt.succeeded()) {
            deliveries.sent(delivery, attempt);
            return true;
        }
        var pause = Backoff.after(delivery.attempts() + 1, RandomGenerator.getDefault());
        deliveries.failed(delivery, attempt, pause);
        return !attempt.saysNothingOfTheDelivery();
    }
}
