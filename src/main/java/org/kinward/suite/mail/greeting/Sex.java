package org.kinward.suite.mail.greeting;

/** As far as grammar asks. */
enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
