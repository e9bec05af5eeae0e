package org.kinward.engine.identity.provider;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider in use.
 *
 * @param twoStepAcrs what it says where somebody showed it two steps
 * @param usualRole null where somebody whose groups name no role may not come in
 * @param groups in their order
 */
public record Provider(
        UUID id,
        String issuer,
        String clientId,
        List<String> twoStepAcrs,
        boolean makesUsers,
        String groupsClaim,
        @Nullable String usualRole,
        List<Group> groups) {
    /**
     * @param role a shipped role by its key
     * @param further the id of one of the workspace's own
     */
    public record Group(
            String name, @Nullable String role, @Nullable UUID further) {}
}
