package org.kinward.engine.identity.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.engine.identity.step.RequiredRoles;
import org.kinward.engine.identity.step.SecondSteps;
import org.kinward.engine.identity.web.Administrators;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Which roles need a second step, and taking it from somebody whose phone is gone; for administrators. */
@RestController
class SecondStepRuleController {
    private final Catalogues catalogues;
    private final RequiredRoles required;
    private final SecondSteps steps;
    private final Sessions sessions;
    private final People people;
    private final Administrators administrators;
    private final SecurityLog log;

    SecondStepRuleController(
            Catalogues catalogues,
            RequiredRoles required,
            SecondSteps steps,
            Sessions sessions,
            People people,
            Administrators administrators,
            SecurityLog log) {
        this.catalogues = catalogues;
        this.required = required;
        this.steps = steps;
        this.sessions = sessions;
        this.people = people;
        this.administrators = administrators;
        this.log = log;
    }

    record Rule(@Nullable List<String> roles) {}

    @GetMapping("/api/v1/second-step/rule")
    Rule rule(Caller caller) {
        administrators.require(caller.actor());
        return new Rule(required.all());
    }

    @Proven
    @PutMapping("/api/v1/second-step/rule")
    Rule change(@RequestBody Rule rule, Caller caller) {
        administrators.require(caller.actor());
        List<String> roles = rule.roles() == null ? List.of() : rule.roles();
        roles.stream().filter(role -> !isRole(role)).findFirst().ifPresent(role -> {
            var wrong = new Violation("roles", ErrorCode.NOT_AN_OPTION, Map.of("value", role));
            throw new Refusal(ErrorCode.REJECTED, Map.of(), List.of(wrong));
        });
        required.set(roles);
        sessions.refresh();
        log.tell(SecurityEvent.SECOND_STEP_RULE_CHANGED, null, caller.person());
        return new Rule(required.all());
    }

    private boolean isRole(String role) {
        return catalogues.current().model("user").find("role").stream()
                        .flatMap(field -> field.settings().options().stream())
                        .anyMatch(option -> option.key().equals(role))
                || required.isOwn(role);
    }

    @Proven
    @DeleteMapping("/api/v1/users/{id}/second-step")
    ResponseEntity<Void> takeAway(@PathVariable UUID id, Caller caller) {
        administrators.require(caller.actor());
        var _ = people.find(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        steps.remove(id);
        sessions.endAll(id, caller.session());
        log.tell(SecurityEvent.SECOND_STEP_OFF, id, caller.person());
        return ResponseEntity.noContent().build();
    }
}
