package org.kinward.engine.identity.federation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.Proven;
import org.kinward.engine.identity.door.Caller;
import org.kinward.engine.identity.provider.IdentityProvider;
import org.kinward.engine.identity.provider.Provider;
import org.kinward.engine.identity.provider.ProviderSecrets;
import org.kinward.engine.identity.provider.Providers;
import org.kinward.engine.identity.web.Administrators;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/** The secret that a provider gave us: kept, and never told again. */
@RestController
class ProviderSecretController {
    private final IdentityProvider type;
    private final Providers providers;
    private final ProviderSecrets secrets;
    private final Administrators administrators;
    private final Records records;

    ProviderSecretController(
            IdentityProvider type,
            Providers providers,
            ProviderSecrets secrets,
            Administrators administrators,
            Records records) {
        this.type = type;
        this.providers = providers;
        this.secrets = secrets;
        this.administrators = administrators;
        this.records = records;
    }

    /** @param secret none to forget it */
    record Given(@Nullable String secret) {}

    @Proven
    @PutMapping("/api/v1/identity-providers/{id}/secret")
    ResponseEntity<Void> keep(@PathVariable UUID id, @RequestBody Given given, Caller caller) {
        administrators.require(caller.actor());
        Provider provider = providers.any(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND));
        String secret = given.secret() == null ? "" : given.secret();
        if (secret.isEmpty()) {
            secrets.forget(id);
        } else {
            secrets.keep(provider, secret);
        }
        var known = new Change(null, JsonNodeFactory.instance.booleanNode(!secret.isEmpty()));
        var update = Command.Update.of(IdentityProvider.KEY, id, Map.of(type.clientSecret.key(), known));
        records.execute(Actor.system(Origin.SYSTEM), Mode.ALL_OR_NOTHING, List.of(update));
        return ResponseEntity.noContent().build();
    }
}
