package org.kinward.engine.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.text.Fold;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps and compares passwords. Whether the caller may is for the caller's door to know. */
@Component
public final class Passwords {
    /** What NIST SP 800-63B-4 asks of a password that may open by itself. */
    static final int SHORTEST = 15;
    /** Longer ones only cost time to hash. */
    static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Hashing hashing;
    private final Sessions sessions;
    private final Workspaces workspaces;

    Passwords(JdbcClient jdbc, Hashing hashing, Sessions sessions, Workspaces workspaces) {
        this.jdbc = jdbc;
        this.hashing = hashing;
        this.sessions = sessions;
        this.workspaces = workspaces;
    }

    /**
     * Gives the user this password and ends their sessions.
     *
     * @throws Refusal {@code rejected} where it is too short or too long
     */
    public void set(UUID user, String password) {
        set(user, password, null);
    }

    /** As {@link #set(UUID, String)}, but lets one session go on. */
    public void set(UUID user, String password, @Nullable UUID session) {
        new UpsertCredential(user, sound(user, password)).run(jdbc);
        sessions.endAll(user, session);
    }

    /**
     * As {@link #set(UUID, String)}, if that is still theirs to do.
     *
     * @param still asked when nothing else can go wrong any more
     * @return false where it said no, and nothing was done
     */
    public boolean choose(UUID user, String password, BooleanSupplier still) {
        String hash = sound(user, password);
        if (!still.getAsBoolean()) {
            return false;
        }
        new UpsertCredential(user, hash).run(jdbc);
        sessions.endAll(user, null);
        return true;
    }

    private String sound(UUID user, String password) {
        violation(password, known(user)).ifPresent(wrong -> {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), List.of(wrong));
        });
        return hashing.hash(password);
    }

    /** What guessers know of this user: themselves, and where they work. */
    private List<String> known(UUID user) {
        List<String> known = new ArrayList<>(List.of(workspaces.current().name()));
        jdbc.sql("select name, email from data.\"user\" where id = ?")
                .param(user)
                .query((row, n) ->
                        List.of(String.valueOf(row.getString("name")), String.valueOf(row.getString("email"))))
                .optional()
                .ifPresent(known::addAll);
        return known;
    }

    /** Takes the user's password away, and with it every session: they cannot come in any more. */
    public void remove(UUID user) {
        jdbc.sql("delete from engine.credential where user_id = ?").param(user).update();
        sessions.endAll(user, null);
    }

    /**
     * What is wrong with a new password: its length, or that it is among the first that guessers try. Nothing is asked of
     * its characters.
     *
     * @param known what guessers know of the user
     */
    public static Optional<Violation> violation(String password, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(new Violation("password", ErrorCode.TOO_SHORT, Map.of("min", SHORTEST)));
        }
        if (length > LONGEST) {
            return Optional.of(new Violation("password", ErrorCode.TOO_LONG, Map.of("max", LONGEST, "length", length)));
        }
        return CommonPasswords.has(password, known)
                ? Optional.of(Violation.of("password", ErrorCode.COMMON_PASSWORD))
                : Optional.empty();
    }

    /** The active user of this e-mail address and password. Takes as long for an address nobody has. */
    public Optional<UUID> whoIs(String email, String password) {
        Optional<SelectCredential.Row> known = new SelectCredential(Fold.of(email)).run(jdbc);
        if (known.isEmpty() || password.isEmpty() || password.length() > LONGEST * 2) {
            hashing.matchNobody();
            return Optional.empty();
        }
        return known.filter(row -> matches(row, password)).map(SelectCredential.Row::user);
    }

    public boolean isOf(UUID user, String password) {
        return new SelectCredentialOf(user)
                .run(jdbc)
                .filter(row -> matches(row, password))
                .isPresent();
    }

    /** Whether anybody can sign in; a workspace where nobody can is waiting to be set up. */
    public boolean exist() {
        return jdbc.sql("select exists (select from engine.credential)")
                .query(Boolean.class)
                .single();
    }

    private boolean matches(SelectCredential.Row row, String password) {
        if (!hashing.matches(password, row.hash())) {
            return false;
        }
        if (hashing.isDated(row.hash())) {
            new UpsertCredential(row.user(), hashing.hash(password)).run(jdbc);
        }
        return true;
    }
}
