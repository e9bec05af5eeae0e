package org.kinward.engine.custom.check;

import java.util.regex.Pattern;

/** How keys are spelt: so that a table, a column and an address can be made of each. */
final class Keys {
    private static final Pattern OWN = Pattern.compile("my\\.[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern OPTION = Pattern.compile("(my\\.)?[a-z0-9][A-Za-z0-9]{0,39}");

    private Keys() {}

    static boolean isOwn(String key) {
        return OWN.matcher(key).matches();
    }

    static boolean isOption(String key) {
        return OPTION.matcher(key).matches();
    }
}
