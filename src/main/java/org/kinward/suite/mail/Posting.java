package org.kinward.suite.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.action.Decision;
import org.kinward.engine.record.action.Subject;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One mail on its way out: what is missing in it, and all that is fixed when it is set on its way. */
final class Posting {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST = 100;

    private final Parts parts;
    private final Subject subject;
    private final Email email;
    private final List<Violation> missing = new ArrayList<>();
    private final Map<String, Change> fields = new LinkedHashMap<>();

    /** What takes part. */
    @Component
    record Parts(Email email, Correspondent correspondent, MailAccount account, Addresses addresses, Queries queries) {}

    Posting(Parts parts, Subject subject) {
        this.parts = parts;
        this.subject = subject;
        this.email = parts.email();
    }

    /** @param usable accounts its sender may use, the likeliest first */
    Decision at(Instant at, List<JsonNode> usable) {
        complete();
        JsonNode account = account(usable);
        if (!missing.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of("object", email.key()), missing);
        }
        fields.put(email.status.key(), new Change(subject.get(email.status), JSON.stringNode(Email.WAITING)));
        become(email.sendAt, at.truncatedTo(ChronoUnit.MICROS).toString());
        become(email.mailAccount, account.path("id").asString());
        fields.put(email.problem.key(), new Change(null, JSON.nullNode()));
        fields.put(email.refusal.key(), new Change(null, JSON.nullNode()));
        fields.put(email.attempts.key(), new Change(null, JSON.nullNode()));
        identify(account.path(parts.account().address.key()).asString());
        var children = Map.of(email.correspondents.key(), correspondents(account));
        var update = new Command.Update(email.key(), subject.id(), null, fields, children);
        return new Decision.Now(new Order(Mode.ALL_OR_NOTHING, List.of(update), List.of(), true), Map.of());
    }

    private void complete() {
        List<JsonNode> readers = everybody().stream()
                .filter(one -> List.of(Correspondent.TO, Correspondent.CC, Correspondent.BCC)
                        .contains(role(one)))
                .toList();
        if (readers.isEmpty()) {
            missing.add(Violation.of(email.correspondents.key(), ErrorCode.REQUIRED));
        }
        if (readers.size() > MOST) {
            missing.add(new Violation(
                    email.correspondents.key(), ErrorCode.TOO_LONG, Map.of("max", MOST, "length", readers.size())));
        }
        if (subject.text(email.subject).isBlank()) {
            missing.add(Violation.of(email.subject.key(), ErrorCode.REQUIRED));
        }
        for (Field<?> field : List.<Field<?>>of(email.subject, email.body)) {
            String gap = Gaps.first(subject.text(field));
            if (!gap.isEmpty()) {
                missing.add(new Violation(field.key(), ErrorCode.GAP_LEFT, Map.of("gap", gap)));
            }
        }
    }

    private JsonNode account(List<JsonNode> usable) {
        String chosen = subject.get(email.mailAccount).path("id").asString("");
        var found = usable.stream()
                .filter(one -> chosen.isEmpty() || one.path("id").asString().equals(chosen))
                .findFirst();
        if (found.isEmpty()) {
            var why = chosen.isEmpty() ? ErrorCode.NO_MAIL_ACCOUNT : ErrorCode.MAIL_ACCOUNT_NOT_YOURS;
            missing.add(Violation.of(email.mailAccount.key(), why));
        }
        return found.orElseGet(JSON::missingNode);
    }

    /** Sent again after a failure it is the same mail, so that whoever got it nevertheless gets it once. */
    private void identify(String address) {
        String id = subject.text(email.messageId);
        if (id.isEmpty()) {
            String domain = address.substring(address.lastIndexOf('@') + 1);
            id = "<" + UUID.randomUUID() + "@" + java.net.IDN.toASCII(domain) + ">";
            become(email.messageId, id);
        }
        UUID owner = UUID.fromString(subject.get(email.owner)
                .path("id")
                .asString(Objects.toString(subject.actor().user())));
        become(email.filingKey, Email.filingKey(owner, id));
        JsonNode before = before();
        String parent = before.path(email.messageId.key()).asString("");
        if (parent.isEmpty()) {
            become(email.conversation, id);
            return;
        }
        become(email.inReplyTo, parent);
        String references = before.path(email.referenceIds.key()).asString("");
        become(email.referenceIds, (references + " " + parent).strip());
        become(email.conversation, before.path(email.conversation.key()).asString(parent));
    }

    private JsonNode before() {
        String answers = subject.get(email.answers).path("id").asString("");
        return answers.isEmpty()
                ? JSON.missingNode()
                : parts.queries()
                        .one(subject.actor(), email.key(), UUID.fromString(answers))
                        .map(JsonMapper.shared()::readTree)
                        .orElseGet(JSON::missingNode);
    }

    /** From whom is for us to say; whose the addresses are is looked up where nobody did. */
    private ChildChanges correspondents(JsonNode account) {
        Correspondent type = parts.correspondent();
        Map<String, JsonNode> from = new LinkedHashMap<>();
        from.put(type.role.key(), JSON.stringNode(Correspondent.FROM));
        from.put(type.address.key(), account.path(parts.account().address.key()));
        from.put(type.name.key(), JSON.stringNode(senderName(account)));
        List<UUID> remove = new ArrayList<>();
        Map<UUID, String> unknown = new HashMap<>();
        for (JsonNode one : everybody()) {
            UUID id = UUID.fromString(one.path("id").asString());
            if (role(one).equals(Correspondent.FROM)) {
                remove.add(id);
            } else if (!one.path(type.party.key()).path("id").isString()) {
                unknown.put(id, one.path(type.address.key()).asString(""));
            }
        }
        Map<String, Ref> owners = parts.addresses().owners(subject.actor(), unknown.values());
        List<ChildChanges.ChildUpdate> change = new ArrayList<>();
        unknown.forEach((id, address) -> {
            Ref owner = owners.get(Addresses.folded(address));
            if (owner != null) {
                JsonNode party = JSON.objectNode()
                        .put("object", owner.object())
                        .put("id", owner.id().toString());
                change.add(new ChildChanges.ChildUpdate(id, Map.of(type.party.key(), new Change(null, party))));
            }
        });
        return new ChildChanges(List.of(from), change, remove);
    }

    /** A company's account speaks in the name of whoever writes, and says for whom. */
    private String senderName(JsonNode account) {
        UUID sender = Objects.requireNonNull(subject.actor().user());
        return parts.queries()
                .one(subject.actor(), "user", sender)
                .map(JsonMapper.shared()::readTree)
                .map(user -> user.path("name").asString(""))
                .filter(name -> !name.isBlank())
                .orElse(account.path(parts.account().name.key()).asString(""));
    }

    private List<JsonNode> everybody() {
        return subject.get(email.correspondents).valueStream().toList();
    }

    private String role(JsonNode one) {
        return one.path(parts.correspondent().role.key()).asString("");
    }

    private void become(Field<?> field, String value) {
        fields.put(field.key(), new Change(null, JSON.stringNode(value)));
    }
}
