package org.kinward.engine.identity.invitation;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.Courier;
import org.kinward.engine.identity.People;
import org.kinward.engine.identity.Person;
import org.kinward.platform.configuration.Brand;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes to somebody in their language where they may choose how they come in. */
@Component
final class InvitationLetter {
    private final Messages messages;
    private final Workspaces workspaces;
    private final Brand brand;
    private final People people;
    private final ObjectProvider<Courier> courier;

    InvitationLetter(
            Messages messages, Workspaces workspaces, Brand brand, People people, ObjectProvider<Courier> courier) {
        this.messages = messages;
        this.workspaces = workspaces;
        this.brand = brand;
        this.people = people;
        this.courier = courier;
    }

    /** What stands after the hash stays in the browser: no server's log and no other page learns it. */
    static String link(String address, Invitations.Made made) {
        return address + "/invitation#" + made.secret();
    }

    /** @return whether it went */
    boolean send(String address, Invitations.Made made) {
        @Nullable String to = made.invitation().email();
        Courier by = courier.getIfAvailable();
        if (to == null || by == null) {
            return false;
        }
        String kind = made.invitation().first() ? "invitation" : "reset";
        Locale language = people.find(made.invitation().user())
                .map(Person::locale)
                .map(Messages::nearest)
                .orElse(Locale.ENGLISH);
        var said = Map.<String, Object>of(
                "name", made.invitation().name(),
                "brand", brand.name(),
                "company", workspaces.current().name(),
                "link", link(address, made),
                "hours", made.hours());
        return by.deliver(new Courier.Message(
                to,
                made.invitation().name(),
                messages.text(language, "letter." + kind + ".subject", said),
                messages.text(language, "letter." + kind + ".text", said)));
    }
}
