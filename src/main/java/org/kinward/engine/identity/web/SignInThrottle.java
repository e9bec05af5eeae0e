package org.kinward.engine.identity.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kinward.kernel.text.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: ten wrong passwords for an account from one address, fifty from everywhere, two hundred from one
 * address for whichever accounts, each in a quarter of an hour. The first is the narrowest, so that a stranger's
 * guesses do not lock out the account's owner who sits elsewhere.
 */
@Component
final class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Throttle byBoth;
    private final Throttle byAccount;
    private final Throttle byAddress;

    SignInThrottle(JdbcClient jdbc) {
        byBoth = new Throttle(jdbc, "both", 10, WINDOW);
        byAccount = new Throttle(jdbc, "account", 50, WINDOW);
        byAddress = new Throttle(jdbc, "address", 200, WINDOW);
    }

    /** Tries to find out who it is. An attempt counts from before it is made, so that many at once are many. */
    Optional<UUID> attempt(String account, String address, Supplier<Optional<UUID>> who) {
        String folded = Fold.of(account);
        String network = network(address);
        byBoth.take(folded + '@' + network);
        byAccount.take(folded);
        byAddress.take(network);
        Optional<UUID> found = who.get();
        if (found.isPresent()) {
            byBoth.giveBack(folded + '@' + network);
            byAccount.giveBack(folded);
            byAddress.giveBack(network);
        }
        return found;
    }

    /** A household has an IPv6 network of 64 bits; its addresses in it are no different people. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", 5);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
