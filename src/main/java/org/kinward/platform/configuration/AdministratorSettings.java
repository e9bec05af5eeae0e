package org.kinward.platform.configuration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, made at the first start of a workspace in which nobody can sign in; later starts leave
 * everybody as they are. Without it the first start prints where to set the workspace up.
 *
 * @param email    KINWARD_ADMIN_EMAIL: with which they sign in
 * @param password KINWARD_ADMIN_PASSWORD: their password, at least 8 characters
 * @param name     KINWARD_ADMIN_NAME: what they are called
 */
@ConfigurationProperties("kinward.admin")
public record AdministratorSettings(
        @DefaultValue("") String email,
        @DefaultValue("") String password,
        @DefaultValue("Administrator") String name) {

    public AdministratorSettings {
        if (email.isBlank() != password.isEmpty()) {
            throw new IllegalArgumentException("KINWARD_ADMIN_EMAIL and KINWARD_ADMIN_PASSWORD go together");
        }
    }

    public boolean areGiven() {
        return !email.isBlank();
    }

    /** For the log: never the password. */
    @Override
    public String toString() {
        return email;
    }
}
