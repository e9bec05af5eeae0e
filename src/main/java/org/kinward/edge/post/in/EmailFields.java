package org.kinward.edge.post.in;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.post.letter.Mailbox;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.mail.Addresses;
import org.kinward.suite.mail.Correspondent;
import org.kinward.suite.mail.Email;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a mail that came in says, field by field. */
@Component
final class EmailFields {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 500;
    private static final int MOST = 100;

    private final Email email;
    private final Correspondent correspondent;
    private final Conversations conversations;
    private final Addresses addresses;

    EmailFields(Email email, Correspondent correspondent, Conversations conversations, Addresses addresses) {
        this.email = email;
        this.correspondent = correspondent;
        this.conversations = conversations;
        this.addresses = addresses;
    }

    record Made(Map<String, JsonNode> fields, @Nullable Ref about) {}

    Made of(Actor owner, Filing filing, @Nullable Ref under, @Nullable UUID account) {
        Optional<Conversations.Known> known = conversations.find(owner, filing);
        Map<String, Ref> parties = addresses.owners(
                owner, filing.others().stream().map(Mailbox::address).toList());
        Ref about = under != null ? under : about(known, parties, filing);
        Map<String, JsonNode> fields = new HashMap<>();
        put(fields, email.owner, Objects.requireNonNull(owner.user()).toString());
        put(fields, email.subject, line(filing.subject()));
        put(fields, email.direction, filing.outgoing() ? Email.OUT : Email.IN);
        put(fields, email.status, filing.outgoing() ? Email.SENT : Email.RECEIVED);
        put(fields, email.occurredAt, filing.at().toString());
        put(fields, email.body, filing.words().shown());
        put(fields, email.plainText, filing.words().plain());
        thread(fields, owner, filing, known);
        if (about != null) {
            fields.put(email.about.key(), reference(about));
        }
        if (account != null && !filing.outgoing()) {
            put(fields, email.mailAccount, account.toString());
        }
        fields.put(email.correspondents.key(), correspondents(filing, parties));
        return new Made(fields, about);
    }

    private void thread(Map<String, JsonNode> fields, Actor owner, Filing filing, Optional<Conversations.Known> known) {
        String id = "<" + filing.thread().id() + ">";
        List<String> before = filing.thread().references();
        String first = before.isEmpty() ? id : "<" + before.getFirst() + ">";
        put(fields, email.messageId, line(id));
        put(fields, email.filingKey, Email.filingKey(Objects.requireNonNull(owner.user()), id));
        put(fields, email.conversation, line(known.map(Conversations.Known::key).orElse(first)));
        if (!before.isEmpty()) {
            put(fields, email.inReplyTo, line("<" + before.getLast() + ">"));
            put(fields, email.referenceIds, "<" + String.join("> <", before) + ">");
        }
    }

    /** The record of the conversation; else the party at the other end, its sender before all others. */
    private static @Nullable Ref about(Optional<Conversations.Known> known, Map<String, Ref> parties, Filing filing) {
        Ref talkedOf = known.map(Conversations.Known::about).orElse(null);
        return talkedOf != null
                ? talkedOf
                : filing.others().stream()
                        .map(one -> parties.get(Addresses.folded(one.address())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private ArrayNode correspondents(Filing filing, Map<String, Ref> parties) {
        ArrayNode all = JSON.arrayNode();
        add(all, Correspondent.FROM, filing, filing.from(), parties);
        add(all, Correspondent.REPLY_TO, filing, filing.replyTo(), parties);
        add(all, Correspondent.TO, filing, filing.recipients().to(), parties);
        add(all, Correspondent.CC, filing, filing.recipients().cc(), parties);
        add(all, Correspondent.BCC, filing, filing.recipients().bcc(), parties);
        return all;
    }

    private void add(ArrayNode all, String role, Filing filing, List<Mailbox> some, Map<String, Ref> parties) {
        for (Mailbox one : some) {
            boolean takes = !one.address().isBlank() && (!filing.outgoing() || Addresses.sound(one.address()));
            if (takes && all.size() < MOST) {
                ObjectNode node = all.addObject()
                        .put(correspondent.role.key(), role)
                        .put(correspondent.address.key(), line(one.address()));
                if (!one.name().isBlank()) {
                    node.put(correspondent.name.key(), line(one.name()));
                }
                Ref party = parties.get(Addresses.folded(one.address()));
                if (party != null) {
                    node.set(correspondent.party.key(), reference(party));
                }
            }
        }
    }

    private static void put(Map<String, JsonNode> fields, Field<?> field, String value) {
        if (!value.isEmpty()) {
            fields.put(field.key(), JSON.stringNode(value));
        }
    }

    private static ObjectNode reference(Ref ref) {
        return JSON.objectNode().put("object", ref.object()).put("id", ref.id().toString());
    }

    private static String line(String text) {
        String one = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+", " ").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
    }
}
