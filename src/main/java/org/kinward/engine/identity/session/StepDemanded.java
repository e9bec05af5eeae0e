package org.kinward.engine.identity.session;

/** Whether a role of a user's needs a second step, as SQL says it. */
public final class StepDemanded {
    /** Of the user {@code u}. */
    public static final String OF_U = """
        exists (select from engine.second_step_role r
                 where r.role = u.role or r.role = any(array(
                       select o.role::text from data.user_role o
                        where o.person = u.id and o.deleted_at is null)))
        """;

    private StepDemanded() {}
}
