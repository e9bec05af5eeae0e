package org.kinward.edge.notice.push;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.notice.habit.Habits;
import org.kinward.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what waits, after its reader's quiet hours; what was read meanwhile, or may not be seen any more, is not sent. */
@Component
final class SendPushes implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(SendPushes.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String A_DAY = "86400";
    private static final int GONE = 410;
    private static final int MISSING = 404;
    private static final int TOO_MANY = 429;

    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Habits habits;
    private final PushText text;
    private final Channel channel;
    private final Clock clock;

    SendPushes(
            Deliveries deliveries,
            Subscriptions subscriptions,
            Habits habits,
            PushText text,
            Channel channel,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.habits = habits;
        this.text = text;
        this.channel = channel;
        this.clock = clock;
    }

    /** By what a message goes. */
    @Component
    record Channel(PushWire wire, PushKeys keys) {}

    @Override
    public String name() {
        return "notice.push";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        List<Deliveries.Due> due = deliveries.due();
        if (due.isEmpty()) {
            return;
        }
        subscriptions.forgetEnded();
        Instant now = clock.instant();
        Map<UUID, Subscriptions.Subscription> browsers = new LinkedHashMap<>();
        subscriptions
                .of(due.stream().map(Deliveries.Due::subscription).distinct().toList())
                .forEach(one -> browsers.put(one.id(), one));
        Map<UUID, List<Deliveries.Due>> byUser = new LinkedHashMap<>();
        for (Deliveries.Due one : due) {
            var browser = browsers.get(one.subscription());
            if (browser == null) {
                deliveries.done(one);
            } else {
                byUser.computeIfAbsent(browser.user(), user -> new ArrayList<>())
                        .add(one);
            }
        }
        Set<String> away = new HashSet<>();
        for (Habits.Reader reader : habits.of(byUser.keySet())) {
            send(reader, byUser.getOrDefault(reader.id(), List.of()), browsers, away, now);
        }
    }

    private void send(
            Habits.Reader reader,
            List<Deliveries.Due> due,
            Map<UUID, Subscriptions.Subscription> browsers,
            Set<String> away,
            Instant now) {
        Instant after = reader.quiet().after(now);
        if (after.isAfter(now)) {
            due.forEach(one -> deliveries.rest(one, after));
            return;
        }
        Map<UUID, String> texts = text.of(
                reader,
                due.stream().map(Deliveries.Due::notification).distinct().toList());
        for (Deliveries.Due one : due) {
            String said = texts.get(one.notification());
            var browser = browsers.get(one.subscription());
            if (said == null || browser == null) {
                deliveries.done(one);
            } else {
                sendOne(one, browser, said, away);
            }
        }
    }

    /** A service that did not answer is not asked again for the others in this round. */
    private void sendOne(Deliveries.Due one, Subscriptions.Subscription browser, String said, Set<String> away) {
        URI endpoint = URI.create(browser.endpoint());
        if (away.contains(endpoint.getHost())) {
            deliveries.later(one);
            return;
        }
        try {
            int status = hand(browser, endpoint, said);
            if (status == MISSING || status == GONE) {
                subscriptions.remove(browser.id());
            } else if (status == TOO_MANY || status >= 500) {
                deliveries.later(one);
            } else {
                deliveries.done(one);
            }
        } catch (IOException unreachable) {
            LOG.debug("{} cannot be reached: {}", endpoint.getHost(), unreachable.getMessage());
            away.add(endpoint.getHost());
            deliveries.later(one);
        } catch (GeneralSecurityException unusable) {
            LOG.info("A browser's key cannot be used: {}", unusable.getMessage());
            subscriptions.remove(browser.id());
        }
    }

    private int hand(Subscriptions.Subscription browser, URI endpoint, String said)
            throws IOException, GeneralSecurityException {
        byte[] sealed = Sealed.of(said.getBytes(StandardCharsets.UTF_8), browser.key(), browser.auth());
        return channel.wire()
                .send(
                        browser.endpoint(),
                        Map.of(
                                "Content-Encoding",
                                "aes128gcm",
                                "TTL",
                                A_DAY,
                                "Urgency",
                                "high",
                                "Authorization",
                                Vapid.of(
                                        endpoint, browser.home(), channel.keys().pair(), clock.instant())),
                        sealed);
    }
}
