package org.kinward.edge.post.out;

import org.jspecify.annotations.Nullable;
import org.kinward.suite.mail.MailAccount;

/**
 * Where a mail is handed over.
 *
 * @param login null where the server asks for none
 */
record Server(
        String host,
        int port,
        String security,
        @Nullable String login,
        @Nullable String password) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    static int usualPort(String security) {
        return security.equals(MailAccount.TLS) ? SUBMISSIONS : SUBMISSION;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
