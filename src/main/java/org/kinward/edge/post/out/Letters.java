package org.kinward.edge.post.out;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.post.invitation.CalendarMessage;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.file.Files;
import org.kinward.platform.configuration.MailSettings;
import org.kinward.platform.workspace.Logos;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.suite.mail.Correspondent;
import org.kinward.suite.mail.Email;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes of an e-mail's record, those it goes to and the files on it what is handed to the server. */
@Component
final class Letters {
    static final String CALENDAR = "text/calendar";
    private static final int LARGEST_INVITATION = 1 << 20;

    private final Email email;
    private final Correspondent correspondent;
    private final Files files;
    private final MailSettings settings;
    private final Logos logos;
    private final Workspaces workspaces;
    private final Clock clock;

    Letters(
            Email email,
            Correspondent correspondent,
            Files files,
            MailSettings settings,
            Logos logos,
            Workspaces workspaces,
            Clock clock) {
        this.email = email;
        this.correspondent = correspondent;
        this.files = files;
        this.settings = settings;
        this.logos = logos;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    Letter of(JsonNode mail) throws Unwritable {
        RichText body = RichText.of(text(mail, email.body.key()));
        Letter.Person from =
                people(mail, Correspondent.FROM).stream().findFirst().orElseThrow(() -> new Unwritable("From"));
        var readers = new Letter.Readers(
                people(mail, Correspondent.TO), people(mail, Correspondent.CC), people(mail, Correspondent.BCC));
        return new Letter(
                text(mail, email.messageId.key()),
                some(mail, email.inReplyTo.key()),
                some(mail, email.referenceIds.key()),
                from,
                readers,
                text(mail, email.subject.key()),
                body.html(),
                body.text(),
                attachments(mail),
                clock.instant(),
                mark(mail),
                false);
    }

    /** At the head of a conversation; in its answers it would come again and again. */
    private Letter.@Nullable Mark mark(JsonNode mail) {
        if (some(mail, email.inReplyTo.key()) != null) {
            return null;
        }
        return logos.find()
                .map(png -> new Letter.Mark(workspaces.current().name(), () -> new ByteArrayInputStream(png)))
                .orElse(null);
    }

    private List<Letter.Person> people(JsonNode mail, String role) {
        List<Letter.Person> people = new ArrayList<>();
        for (JsonNode one : mail.path(email.correspondents.key())) {
            if (role.equals(text(one, correspondent.role.key()))) {
                people.add(
                        new Letter.Person(text(one, correspondent.address.key()), some(one, correspondent.name.key())));
            }
        }
        return people;
    }

    private List<Letter.Attachment> attachments(JsonNode mail) throws Unwritable {
        UUID id = UUID.fromString(mail.path("id").asString());
        List<Letter.Attachment> found = new ArrayList<>();
        long size = 0;
        for (JsonNode file :
                files.on(Actor.system(Origin.SYSTEM), Email.KEY, id).path("items")) {
            String hash = file.path("hash").asString();
            size += file.path("size").asLong();
            String type = file.path("contentType").asString();
            found.add(new Letter.Attachment(
                    file.path("name").asString(),
                    type.startsWith(CALENDAR) ? invitation(type, hash) : type,
                    () -> files.open(hash)));
        }
        if (size > settings.maxAttachments().toBytes()) {
            throw new Unwritable(
                    (size >> 20) + " MB > " + settings.maxAttachments().toMegabytes() + " MB");
        }
        return found.reversed();
    }

    /** What a calendar is to do with it (RFC 6047, 2.4); one that says nothing is a file like any other. */
    private String invitation(String type, String hash) throws Unwritable {
        try (var content = files.open(hash)) {
            return CalendarMessage.of(content.readNBytes(LARGEST_INVITATION))
                    .filter(CalendarMessage::tells)
                    .map(message -> CALENDAR + "; method=" + message.method() + "; charset=UTF-8")
                    .orElse(type);
        } catch (IOException e) {
            throw new Unwritable(hash);
        }
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asString("");
    }

    private static @Nullable String some(JsonNode of, String field) {
        String value = text(of, field);
        return value.isEmpty() ? null : value;
    }
}
