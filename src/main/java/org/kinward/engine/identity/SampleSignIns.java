package org.kinward.engine.identity;

import java.util.List;

/** Said by whoever makes the sample workspace: with what a newcomer can sign in to it. */
public interface SampleSignIns {
    /** One person of the sample; {@code role} as in the field {@code user.role}. */
    record SignIn(String login, String password, String role) {}

    List<SignIn> users();

    /** Whether it is on its way in: nobody can sign in as one of them yet. */
    boolean loading();
}
