package org.kinward.engine.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import org.kinward.engine.access.Actor;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's name, money and clock. */
@RestController
@RequestMapping("/api/v1/workspace")
class WorkspaceController {
    private final Workspaces workspaces;
    private final Emptiness emptiness;
    private final Administrators administrators;
    private final Clock clock;

    WorkspaceController(Workspaces workspaces, Emptiness emptiness, Administrators administrators, Clock clock) {
        this.workspaces = workspaces;
        this.emptiness = emptiness;
        this.administrators = administrators;
        this.clock = clock;
    }

    @GetMapping
    WorkspaceAnswer current(Actor actor) {
        return WorkspaceAnswer.of(workspaces.current(), emptiness.isEmpty()).rebasing(workspaces.isRebasing());
    }

    @PatchMapping
    WorkspaceAnswer change(@RequestBody WorkspaceChange change, Actor actor) {
        administrators.require(actor);
        Workspace current = workspaces.current();
        boolean empty = emptiness.isEmpty();
        Workspace changed = empty
                ? change.onto(current)
                : change.onto(current, workspaces.rates(), LocalDate.ofInstant(clock.instant(), current.zone()));
        workspaces.change(changed);
        return current(actor);
    }
}
