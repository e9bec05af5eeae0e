package org.kinward.engine.identity.throttle;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.text.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: ten wrong passwords for an account from one address, fifty from everywhere, two hundred from one
 * address for whichever accounts, each in a quarter of an hour. The first is the narrowest, so that a stranger's
 * guesses do not lock out the account's owner who sits elsewhere. An account that is not there is counted like one that
 * is.
 */
@Component
public final class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FROM_ONE_ADDRESS = 200;
    private static final int AT_ONCE = 8;

    private final Throttle byBoth;
    private final Throttle byAccount;
    private final Throttle byAddress;
    private final Throttle codes;
    private final AtOnce atOnce = new AtOnce(AT_ONCE);
    /** Until when, by this node's own clock, a network need not be asked for again: a guesser would else keep the database busy with refusing. */
    private final Map<String, Long> closed = new ConcurrentHashMap<>();

    SignInThrottle(JdbcClient jdbc) {
        byBoth = new Throttle(jdbc, "both", 10, WINDOW);
        byAccount = new Throttle(jdbc, "account", 50, WINDOW);
        byAddress = new Throttle(jdbc, "address", FROM_ONE_ADDRESS, WINDOW);
        codes = new Throttle(jdbc, "code", 10, WINDOW);
    }

    /** Tries to find out who it is. An attempt counts from before it is made, so that many at once are many. */
    public Optional<UUID> attempt(String account, String address, Supplier<Optional<UUID>> who) {
        String network = Throttle.network(address);
        requireOpen(network);
        atOnce.enter(network);
        try {
            return counted(Fold.of(account), network, who);
        } finally {
            atOnce.leave(network);
        }
    }

    private Optional<UUID> counted(String account, String network, Supplier<Optional<UUID>> who) {
        byBoth.take(account + '@' + network);
        takeOf(network);
        byAccount.take(account);
        Optional<UUID> found = who.get();
        if (found.isPresent()) {
            byBoth.giveBack(account + '@' + network);
            byAccount.giveBack(account);
            byAddress.giveBack(network);
        }
        return found;
    }

    private void takeOf(String network) {
        try {
            byAddress.take(network);
        } catch (Refusal tooMany) {
            if (tooMany.details().get("seconds") instanceof Long seconds) {
                closed.put(
                        network, System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
            }
            throw tooMany;
        }
    }

    private void requireOpen(String network) {
        long now = System.nanoTime();
        Long until = closed.computeIfPresent(network, (key, then) -> then - now > 0 ? then : null);
        if (until != null) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_REQUESTS,
                    Map.of("seconds", Duration.ofNanos(until - now).toSeconds() + 1));
        }
    }

    /** A code has six digits: ten wrong ones for one user in a quarter of an hour, wherever from. */
    public <T> Optional<T> code(UUID user, Supplier<Optional<T>> right) {
        codes.take(user.toString());
        Optional<T> found = right.get();
        if (found.isPresent()) {
            codes.giveBack(user.toString());
        }
        return found;
    }
}
