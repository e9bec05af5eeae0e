package org.kinward.suite.sales.lead;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.action.Decision;
import org.kinward.engine.record.action.Subject;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.suite.consent.Consent;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.kinward.suite.party.WorksAt;
import org.kinward.suite.sales.Opportunity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a lead becomes, put together piece by piece: all commands of one batch. */
final class Conversion {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Types types;
    private final Subject subject;
    private final List<Command> commands = new ArrayList<>();
    private final Map<String, Ref> made = new HashMap<>();

    /** The types that take part. */
    @Component
    record Types(
            Lead lead, Account account, Contact contact, WorksAt job, Opportunity deal, Consent consent, Clock clock) {}

    Conversion(Types types, Subject subject) {
        this.types = types;
        this.subject = subject;
    }

    void account(Optional<Ref> chosen) {
        Account account = types.account();
        if (chosen.isPresent()) {
            made.put(account.key(), chosen.get());
        } else if (!subject.text(types.lead().company).isBlank()) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            take(fields, account.name, types.lead().company);
            take(fields, account.website, types.lead().website);
            take(fields, account.taxId, types.lead().taxId);
            take(fields, account.address, types.lead().address);
            take(fields, account.source, types.lead().source);
            if (nobody()) {
                take(fields, account.emails, types.lead().emails);
                take(fields, account.phones, types.lead().phones);
            }
            create(account, fields);
        }
    }

    void contact(Optional<Ref> chosen) {
        Contact contact = types.contact();
        if (chosen.isPresent()) {
            made.put(contact.key(), chosen.get());
        } else if (!nobody()) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            take(fields, contact.name, types.lead().person);
            take(fields, contact.jobTitle, types.lead().jobTitle);
            take(fields, contact.emails, types.lead().emails);
            take(fields, contact.phones, types.lead().phones);
            take(fields, contact.source, types.lead().source);
            if (!made.containsKey(types.account().key())) {
                take(fields, contact.address, types.lead().address);
            }
            create(contact, fields);
        }
    }

    /** Who works there already is not given the job twice. */
    void job(KnownParties known) {
        Ref account = made.get(types.account().key());
        Ref contact = made.get(types.contact().key());
        if (account == null || contact == null || known.worksAt(subject.actor(), contact.id(), account.id())) {
            return;
        }
        WorksAt job = types.job();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put(job.contact.key(), text(contact));
        fields.put(job.account.key(), text(account));
        take(fields, job.role, types.lead().jobTitle);
        own(fields);
        commands.add(new Command.Create(job.key(), subject.fresh(job.key()), fields));
    }

    /** What they agreed to when they left themselves here stands in the ledger from then on. */
    void consent() {
        Consent consent = types.consent();
        Ref heir = made.getOrDefault(
                types.contact().key(), made.get(types.account().key()));
        String wording = subject.text(types.lead().consentText);
        String at = subject.text(types.lead().consentAt);
        if (heir == null || wording.isBlank() || at.isBlank()) {
            return;
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put(
                consent.party.key(),
                JSON.objectNode()
                        .put("object", heir.object())
                        .put("id", heir.id().toString()));
        fields.put(consent.purpose.key(), JSON.stringNode(Consent.CONTACT_ME));
        fields.put(consent.decision.key(), JSON.stringNode(Consent.GIVEN));
        fields.put(consent.at.key(), JSON.stringNode(at));
        fields.put(consent.how.key(), JSON.stringNode("form"));
        fields.put(consent.wording.key(), JSON.stringNode(wording));
        fields.put(consent.source.key(), JSON.stringNode("lead " + subject.id()));
        own(fields);
        commands.add(new Command.Create(consent.key(), subject.fresh(consent.key()), fields));
    }

    void deal(Map<String, JsonNode> said) {
        Opportunity deal = types.deal();
        Map<String, JsonNode> fields = new LinkedHashMap<>(said);
        refer(fields, deal.account);
        refer(fields, deal.contact);
        take(fields, deal.source, types.lead().source);
        take(fields, deal.description, types.lead().interest);
        create(deal, fields);
    }

    private void refer(Map<String, JsonNode> fields, Field<Ref> to) {
        Ref party = made.get(to.key());
        if (party != null) {
            fields.put(to.key(), text(party));
        }
    }

    /** @throws Refusal where it would become neither a company nor a person */
    Decision decision() {
        Lead lead = types.lead();
        Ref heir = made.getOrDefault(
                types.contact().key(), made.get(types.account().key()));
        if (heir == null) {
            throw new Refusal(
                    ErrorCode.REJECTED,
                    Map.of("object", lead.key()),
                    List.of(Violation.of(ConvertLead.CONTACT.key(), ErrorCode.REQUIRED)));
        }
        Map<String, Change> fields = new LinkedHashMap<>();
        fields.put(lead.status.key(), new Change(subject.get(lead.status), JSON.stringNode(Lead.CONVERTED)));
        became(fields, lead.convertedAccount, types.account());
        became(fields, lead.convertedContact, types.contact());
        became(fields, lead.convertedOpportunity, types.deal());
        fields.put(
                lead.convertedAt.key(),
                new Change(
                        null,
                        JSON.stringNode(types.clock()
                                .instant()
                                .truncatedTo(ChronoUnit.MICROS)
                                .toString())));
        commands.add(Command.Update.of(lead.key(), subject.id(), fields));
        return new Decision.Now(new Order(Mode.ALL_OR_NOTHING, commands, subject.handOver(heir), true), made);
    }

    private void became(Map<String, Change> fields, Field<Ref> field, ObjectType type) {
        Ref one = made.get(type.key());
        if (one != null) {
            fields.put(field.key(), new Change(JSON.nullNode(), text(one)));
        }
    }

    private boolean nobody() {
        return subject.get(types.lead().person).isMissingNode();
    }

    private void create(ObjectType type, Map<String, JsonNode> fields) {
        own(fields);
        Ref ref = new Ref(type.key(), subject.fresh(type.key()));
        made.put(type.key(), ref);
        commands.add(new Command.Create(ref.object(), ref.id(), fields));
    }

    /** What comes of a lead is whose the lead was. */
    private void own(Map<String, JsonNode> fields) {
        take(fields, types.lead().owner, types.lead().owner);
        take(fields, types.lead().team, types.lead().team);
    }

    private void take(Map<String, JsonNode> fields, Field<?> to, Field<?> from) {
        JsonNode value = subject.get(from);
        if (!value.isMissingNode()) {
            fields.put(to.key(), value);
        }
    }

    private static JsonNode text(@Nullable Ref ref) {
        return ref == null ? JSON.nullNode() : JSON.stringNode(ref.id().toString());
    }
}
