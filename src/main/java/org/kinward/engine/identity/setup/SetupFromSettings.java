package org.kinward.engine.identity.setup;

import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.configuration.AdministratorSettings;
import org.kinward.platform.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a script starts the server there is no browser: the first administrator comes from the environment. */
@Component
@Order(SetupFromSettings.FIRST)
final class SetupFromSettings implements ApplicationRunner {
    static final int FIRST = -100;
    private static final Logger LOG = LoggerFactory.getLogger(SetupFromSettings.class);

    private final AdministratorSettings settings;
    private final Setup setup;
    private final Workspaces workspaces;

    SetupFromSettings(AdministratorSettings settings, Setup setup, Workspaces workspaces) {
        this.settings = settings;
        this.setup = setup;
        this.workspaces = workspaces;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.areGiven() || !setup.isNeeded()) {
            return;
        }
        try {
            setup.run(
                    workspaces.current(),
                    new Administrator(settings.name(), settings.email(), settings.password(), null));
            LOG.info("the administrator named by KINWARD_ADMIN_EMAIL was made");
        } catch (Refusal refusal) {
            // Another node was faster: that is as good.
            if (refusal.code() != ErrorCode.WRONG_STATE) {
                throw new IllegalStateException(
                        "KINWARD_ADMIN_EMAIL and KINWARD_ADMIN_PASSWORD make no administrator: " + refusal.violations(),
                        refusal);
            }
        }
    }
}
