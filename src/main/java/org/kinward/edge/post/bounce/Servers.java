package org.kinward.edge.post.bounce;

import java.util.regex.Pattern;

/** Under what names mail servers write. */
final class Servers {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(mailer-?daemon|mdaemon|postmaster|mail-?delivery|mailerdaemon|mailsystem|imss|nobody)@.*");

    private Servers() {}

    static boolean is(String address) {
        return NAME.matcher(address).matches();
    }

    /** The domain a server is of: without the name of the machine. */
    static String home(String address) {
        String[] labels = address.substring(address.indexOf('@') + 1).split("\\.");
        return labels.length < 2
                ? String.join(".", labels)
                : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }
}
