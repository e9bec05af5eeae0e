package org.kinward.engine.identity.web;

import org.kinward.engine.access.Actor;
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

    WorkspaceController(Workspaces workspaces, Emptiness emptiness, Administrators administrators) {
        this.workspaces = workspaces;
        this.emptiness = emptiness;
        this.administrators = administrators;
    }

    @GetMapping
    WorkspaceAnswer current(Actor actor) {
        return WorkspaceAnswer.of(workspaces.current(), emptiness.isEmpty());
    }

    @PatchMapping
    WorkspaceAnswer change(@RequestBody WorkspaceChange change, Actor actor) {
        administrators.require(actor);
        return WorkspaceAnswer.of(workspaces.change(change.onto(workspaces.current())), emptiness.isEmpty());
    }
}
