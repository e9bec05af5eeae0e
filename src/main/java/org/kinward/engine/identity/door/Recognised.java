package org.kinward.engine.identity.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The caller as Spring Security carries them. What they may is asked of {@code engine.access}: no authorities here. */
record Recognised(Caller caller) implements Authentication {
    @Override
    public Actor getPrincipal() {
        return caller.actor();
    }

    @Override
    public String getName() {
        return String.valueOf(caller.actor().user());
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** Who looks, where they see as somebody else. */
    @Override
    public @Nullable Object getDetails() {
        var seeing = caller.standing().seeing();
        return seeing == null ? null : seeing.by();
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new IllegalArgumentException("a caller is recognised or is none");
    }
}
