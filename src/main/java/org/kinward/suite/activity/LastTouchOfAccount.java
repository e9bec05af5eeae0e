package org.kinward.suite.activity;

import org.kinward.suite.party.Account;
import org.springframework.stereotype.Component;

/** When a company and we were last in touch. */
@Component
public final class LastTouchOfAccount extends LastTouch {
    public LastTouchOfAccount() {
        super(Account.class);
    }
}
