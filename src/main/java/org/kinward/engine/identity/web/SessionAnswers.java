package org.kinward.engine.identity.web;

import java.util.Map;
import java.util.UUID;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Person;
import org.kinward.engine.identity.Users;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.session.Seeing;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells a caller who they are and where, and keeps what they choose for themselves. */
@Component
public final class SessionAnswers {
    private final People people;
    private final Users users;
    private final Sessions sessions;
    private final Workspaces workspaces;
    private final Emptiness emptiness;

    SessionAnswers(People people, Users users, Sessions sessions, Workspaces workspaces, Emptiness emptiness) {
        this.people = people;
        this.users = users;
        this.sessions = sessions;
        this.workspaces = workspaces;
        this.emptiness = emptiness;
    }

    public SessionAnswer to(Caller caller) {
        Person user = people.find(user(caller)).orElseThrow(() -> new Refusal(ErrorCode.SIGN_IN_NEEDED));
        Seeing seeing = caller.standing().seeing();
        return new SessionAnswer(
                seeing == null ? user : user.speaking(caller.actor().language().toLanguageTag()),
                caller.csrf(),
                WorkspaceAnswer.of(workspaces.current(), emptiness.isEmpty()),
                caller.standing().due(),
                caller.standing().provider(),
                seeing == null ? null : new SessionAnswer.SeenBy(seeing.name(), seeing.until()));
    }

    void change(Caller caller, PersonalChange change) {
        Map<String, JsonNode> fields = change.fields();
        if (!fields.isEmpty()) {
            users.change(user(caller), fields, caller.actor().origin());
            sessions.refresh();
        }
    }

    private static UUID user(Caller caller) {
        UUID user = caller.actor().user();
        if (user == null) {
            throw new Refusal(ErrorCode.SIGN_IN_NEEDED);
        }
        return user;
    }
}
