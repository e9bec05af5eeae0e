package org.kinward.engine.identity.web;

import org.kinward.engine.identity.People;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Tells a caller who they are and where. */
@Component
final class SessionAnswers {
    private final People people;
    private final Workspaces workspaces;
    private final Emptiness emptiness;

    SessionAnswers(People people, Workspaces workspaces, Emptiness emptiness) {
        this.people = people;
        this.workspaces = workspaces;
        this.emptiness = emptiness;
    }

    SessionAnswer to(Caller caller) {
        var user = caller.actor().user();
        if (user == null) {
            throw new Refusal(ErrorCode.SIGN_IN_NEEDED);
        }
        return new SessionAnswer(
                people.find(user).orElseThrow(() -> new Refusal(ErrorCode.SIGN_IN_NEEDED)),
                caller.csrf(),
                WorkspaceAnswer.of(workspaces.current(), emptiness.isEmpty()));
    }
}
