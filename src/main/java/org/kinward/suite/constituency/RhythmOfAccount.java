package org.kinward.suite.constituency;

import org.kinward.suite.party.Account;
import org.springframework.stereotype.Component;

/** How often a company and we are in touch, and from when on it is silent by its own measure. */
@Component
public final class RhythmOfAccount extends Rhythm {
    public RhythmOfAccount() {
        super(Account.class);
    }
}
