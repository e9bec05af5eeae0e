package org.kinward.suite.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.action.Action;
import org.kinward.engine.record.action.Decision;
import org.kinward.engine.record.action.Given;
import org.kinward.engine.record.action.Input;
import org.kinward.engine.record.action.Subject;
import org.kinward.engine.record.action.Suggested;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a contact of somebody whom nobody knew yet: who wrote the mail, or to whom it went. The mail is theirs from then on. */
@Component
final class AddContact implements Action {
    static final Input<String> NAME = Input.text("name");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Email email;
    private final Correspondent correspondent;
    private final Contact contact;

    AddContact(Email email, Correspondent correspondent, Contact contact) {
        this.email = email;
        this.correspondent = correspondent;
        this.contact = contact;
    }

    @Override
    public ObjectType type() {
        return email;
    }

    @Override
    public String key() {
        return "addContact";
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(NAME);
    }

    /** Where a mail is somebody's already, nobody need be added; whoever wants to may all the same. */
    @Override
    public Filter offered() {
        return new Filter.And(List.of(
                new Filter.Compare(email.status.key(), Operator.IS, JSON.stringNode(Email.RECEIVED)),
                new Filter.Compare(email.about.key(), Operator.IS_EMPTY, JSON.nullNode())));
    }

    @Override
    public Suggested suggest(Subject subject) {
        return new Suggested(
                Map.of(),
                unknown(subject)
                        .map(one -> Map.<String, JsonNode>of(NAME.key(), JSON.stringNode(nameOf(one))))
                        .orElseGet(Map::of));
    }

    @Override
    public Decision decide(Subject subject, Given given) {
        JsonNode somebody = unknown(subject).orElseThrow(() -> new Refusal(ErrorCode.WRONG_STATE));
        String name = given.of(NAME).filter(said -> !said.isBlank()).orElseGet(() -> nameOf(somebody));
        UUID id = subject.fresh(contact.key());
        var create = new Command.Create(contact.key(), id, contactOf(somebody, name.strip()));
        return new Decision.Now(
                new Order(Mode.ALL_OR_NOTHING, List.of(create, link(subject, somebody, id)), List.of(), false),
                Map.of(contact.key(), new Ref(contact.key(), id)));
    }

    private Map<String, JsonNode> contactOf(JsonNode somebody, String name) {
        int last = name.lastIndexOf(' ');
        ObjectNode parts = JSON.objectNode()
                .put("given", last < 0 ? name : name.substring(0, last).strip());
        if (last > 0) {
            parts.put("family", name.substring(last + 1));
        }
        Map<String, JsonNode> fields = new HashMap<>();
        fields.put(contact.name.key(), parts);
        fields.put(
                contact.emails.key(),
                JSON.arrayNode()
                        .add(JSON.objectNode()
                                .put(
                                        "value",
                                        somebody.path(correspondent.address.key())
                                                .asString())));
        return fields;
    }

    private Command link(Subject subject, JsonNode somebody, UUID id) {
        JsonNode party = JSON.objectNode().put("object", contact.key()).put("id", id.toString());
        Map<String, Change> fields = new HashMap<>();
        if (!subject.get(email.about).path("id").isString()) {
            fields.put(email.about.key(), new Change(JSON.nullNode(), party));
        }
        var child = new ChildChanges.ChildUpdate(
                UUID.fromString(somebody.path("id").asString()),
                Map.of(correspondent.party.key(), new Change(JSON.nullNode(), party)));
        return new Command.Update(
                email.key(),
                subject.id(),
                null,
                fields,
                Map.of(email.correspondents.key(), new ChildChanges(List.of(), List.of(child), List.of())));
    }

    /** At the other end, and nobody's yet. */
    private Optional<JsonNode> unknown(Subject subject) {
        String end = subject.text(email.direction).equals(Email.IN) ? Correspondent.FROM : Correspondent.TO;
        return subject.get(email.correspondents)
                .valueStream()
                .filter(one -> one.path(correspondent.role.key()).asString("").equals(end))
                .filter(one -> !one.path(correspondent.party.key()).path("id").isString())
                .filter(one ->
                        Addresses.sound(one.path(correspondent.address.key()).asString("")))
                .findFirst();
    }

    /** As it stood in the mail; else what stands before the at sign, written as a name. */
    private String nameOf(JsonNode somebody) {
        String said = somebody.path(correspondent.name.key()).asString("").strip();
        if (!said.isEmpty()) {
            return said;
        }
        String address = somebody.path(correspondent.address.key()).asString("");
        var name = new StringBuilder();
        for (String word :
                address.substring(0, Math.max(0, address.indexOf('@'))).split("[._+-]+")) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .appendCodePoint(Character.toUpperCase(word.codePointAt(0)))
                        .append(word.substring(word.offsetByCodePoints(0, 1)));
            }
        }
        return name.toString();
    }
}
