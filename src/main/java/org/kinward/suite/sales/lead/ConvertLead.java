package org.kinward.suite.sales.lead;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.action.Action;
import org.kinward.engine.record.action.Decision;
import org.kinward.engine.record.action.Given;
import org.kinward.engine.record.action.Input;
import org.kinward.engine.record.action.Subject;
import org.kinward.engine.record.action.Suggested;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.money.Money;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.kinward.suite.sales.Opportunity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes a company, a person and a deal of a lead, or joins it to those that are there already. All of it is one batch:
 * what was written about the lead stands with the person from then on, and undoing it puts everything back.
 */
@Component
final class ConvertLead implements Action {
    static final Input<Ref> ACCOUNT = Input.to("account", Account.KEY);
    static final Input<Ref> CONTACT = Input.to("contact", Contact.KEY);
    static final Input<Boolean> WITH_DEAL = Input.flag("withDeal", false);
    static final Input<String> DEAL_NAME = Input.text("dealName").under(WITH_DEAL);
    static final Input<Money> AMOUNT = Input.money("amount").under(WITH_DEAL);

    private final Lead lead;
    private final Opportunity deal;
    private final KnownParties known;
    private final Conversion.Types types;

    ConvertLead(Lead lead, Opportunity deal, KnownParties known, Conversion.Types types) {
        this.lead = lead;
        this.deal = deal;
        this.known = known;
        this.types = types;
    }

    @Override
    public ObjectType type() {
        return lead;
    }

    @Override
    public String key() {
        return "convert";
    }

    @Override
    public List<Input<?>> inputs() {
        return List.of(ACCOUNT, CONTACT, WITH_DEAL, DEAL_NAME, AMOUNT);
    }

    /** One that is in the bin or behind us is not. */
    @Override
    public Filter offered() {
        return new Filter.Compare(
                lead.status.key(), Operator.IS_NOT, JsonNodeFactory.instance.stringNode(Lead.CONVERTED));
    }

    @Override
    public Suggested suggest(Subject subject) {
        Map<String, JsonNode> values = new HashMap<>();
        String company = subject.text(lead.company);
        if (!company.isBlank()) {
            values.put(ACCOUNT.key(), JsonNodeFactory.instance.stringNode(company));
        }
        String person = subject.get(lead.person).path("display").asString("");
        if (!person.isBlank()) {
            values.put(CONTACT.key(), JsonNodeFactory.instance.stringNode(person));
        }
        return new Suggested(
                Map.of(ACCOUNT.key(), known.accounts(subject), CONTACT.key(), known.contacts(subject)), values);
    }

    @Override
    public Decision decide(Subject subject, Given given) {
        if (Lead.CONVERTED.equals(subject.text(lead.status))) {
            return new Decision.Before(became(subject));
        }
        var conversion = new Conversion(types, subject);
        conversion.account(given.of(ACCOUNT));
        conversion.contact(given.of(CONTACT));
        conversion.job(known);
        conversion.consent();
        if (given.is(WITH_DEAL)) {
            Map<String, JsonNode> said = new HashMap<>();
            given.written(DEAL_NAME).ifPresent(name -> said.put(deal.name.key(), name));
            given.written(AMOUNT).ifPresent(amount -> said.put(deal.amount.key(), amount));
            conversion.deal(said);
        }
        return conversion.decision();
    }

    private Map<String, Ref> became(Subject subject) {
        Map<String, Ref> made = new HashMap<>();
        for (var field : List.of(lead.convertedAccount, lead.convertedContact, lead.convertedOpportunity)) {
            JsonNode ref = subject.get(field);
            if (ref.has("id")) {
                String object = ref.path("object").asString();
                made.put(
                        object,
                        new Ref(object, java.util.UUID.fromString(ref.path("id").asString())));
            }
        }
        return made;
    }
}
