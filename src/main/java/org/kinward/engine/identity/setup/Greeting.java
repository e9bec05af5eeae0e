package org.kinward.engine.identity.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kinward.engine.identity.SampleSignIns;
import org.kinward.platform.configuration.Brand;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of a start: where it is served, and how to come in. */
@Component
final class Greeting {
    private final Brand brand;
    private final Messages messages;
    private final Workspaces workspaces;
    private final Setup setup;
    private final SetupCode code;
    private final ObjectProvider<SampleSignIns> sample;

    Greeting(
            Brand brand,
            Messages messages,
            Workspaces workspaces,
            Setup setup,
            SetupCode code,
            ObjectProvider<SampleSignIns> sample) {
        this.brand = brand;
        this.messages = messages;
        this.workspaces = workspaces;
        this.setup = setup;
        this.code = code;
        this.sample = sample;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port", "");
        if (!port.isEmpty()) {
            System.out.println(text(
                    "http://localhost:" + port,
                    Messages.nearest(Locale.getDefault().toLanguageTag())));
        }
    }

    String text(String address, Locale locale) {
        var text = new StringBuilder("\n  ")
                .append(messages.text(locale, "start.ready", Map.of("name", brand.name(), "address", address)))
                .append('\n');
        if (setup.isNeeded()) {
            return text.append("  ")
                    .append(messages.text(
                            locale, "start.setup", Map.of("address", address + "/setup?code=" + code.text())))
                    .append('\n')
                    .toString();
        }
        List<SampleSignIns.SignIn> users = workspaces.current().sample()
                ? sample.stream().flatMap(one -> one.users().stream()).toList()
                : List.of();
        if (!users.isEmpty()) {
            text.append("  ").append(messages.text(locale, "start.sample")).append('\n');
            users.forEach(
                    user -> text.append("    %-32s %-20s %s%n".formatted(user.login(), user.password(), user.role())));
        }
        return text.toString();
    }
}
