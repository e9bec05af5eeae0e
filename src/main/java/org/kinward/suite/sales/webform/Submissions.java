package org.kinward.suite.sales.webform;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.throttle.Throttle;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Order;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import org.kinward.suite.sales.lead.Lead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes leads of what is sent: through the one pipeline, as somebody who may leave a lead and see nothing. From one
 * address so many are taken in a quarter of an hour, and by one form so many in an hour.
 */
@Component
public class Submissions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int OF_AN_ADDRESS = 20;
    private static final int OF_A_FORM = 600;

    private final Records records;
    private final Lead lead;
    private final FormOfLead formOfLead;
    private final Clock clock;
    private final Throttle byAddress;
    private final Throttle byForm;

    Submissions(Records records, Lead lead, FormOfLead formOfLead, Clock clock, JdbcClient jdbc) {
        this.records = records;
        this.lead = lead;
        this.formOfLead = formOfLead;
        this.clock = clock;
        this.byAddress = new Throttle(jdbc, "form-address", OF_AN_ADDRESS, Duration.ofMinutes(15));
        this.byForm = new Throttle(jdbc, "form", OF_A_FORM, Duration.ofHours(1));
    }

    /** @throws org.kinward.kernel.error.Refusal {@code tooManyRequests} with the seconds to wait */
    public void admit(PublicForm form, String address) {
        byAddress.take(Throttle.network(address));
        byForm.take(form.key());
    }

    /**
     * @param seal of the form as it was handed out: sent twice, it makes one lead
     * @param values by key of what was asked
     * @return what is wrong, by field; empty where the lead is there
     */
    public List<Violation> take(PublicForm form, String seal, Map<String, String> values, boolean agreed) {
        List<Violation> missing = missing(form, values, agreed);
        if (!missing.isEmpty()) {
            return missing;
        }
        UUID id = UUID.nameUUIDFromBytes((form.id() + "/" + seal).getBytes(StandardCharsets.UTF_8));
        var create = new Command.Create(lead.key(), id, fields(form, values, agreed));
        var order = new Order(Mode.ALL_OR_NOTHING, List.of(create), List.of(), true);
        var actor = new Actor(null, Origin.FORM, form.language());
        return switch (records.execute(actor, order, null).outcomes().getFirst()) {
            case Outcome.Saved saved -> List.of();
            case Outcome.Rejected rejected ->
                rejected.violations().stream()
                        // Made by the first click.
                        .filter(one -> one.code() != ErrorCode.ALREADY_EXISTS)
                        .toList();
            case Outcome.Conflict conflict -> throw new IllegalStateException("a new lead conflicts");
            case Outcome.Denied denied -> throw new IllegalStateException("forms may not leave leads");
            case Outcome.NotFound notFound -> throw new IllegalStateException("a new lead is not found");
            case Outcome.Skipped skipped -> throw new IllegalStateException("one command was skipped");
        };
    }

    private static List<Violation> missing(PublicForm form, Map<String, String> values, boolean agreed) {
        List<Violation> missing = new ArrayList<>();
        for (Asked asked : form.fields()) {
            String value = values.getOrDefault(asked.key(), "");
            if (value.isBlank() && form.needed().contains(asked)) {
                missing.add(Violation.of(asked.key(), ErrorCode.REQUIRED));
            } else if (value.length() > asked.most()) {
                missing.add(new Violation(asked.key(), ErrorCode.TOO_LONG, Map.of("max", asked.most())));
            }
        }
        if (!form.words().consent().isEmpty() && !agreed) {
            missing.add(Violation.of("consent", ErrorCode.REQUIRED));
        }
        return missing;
    }

    private Map<String, JsonNode> fields(PublicForm form, Map<String, String> values, boolean agreed) {
        Map<String, JsonNode> fields = new HashMap<>();
        for (Asked asked : form.fields()) {
            String value = values.getOrDefault(asked.key(), "").strip();
            if (!value.isEmpty()) {
                fields.put(asked.key(), written(asked, value));
            }
        }
        put(fields, lead.source.key(), form.leads().source());
        put(fields, lead.occasion.key(), form.leads().occasion());
        put(fields, lead.owner.key(), form.leads().owner().toString());
        put(fields, formOfLead.form.key(), form.id().toString());
        if (agreed && !form.words().consent().isEmpty()) {
            put(fields, lead.consentText.key(), form.words().consent());
            put(
                    fields,
                    lead.consentAt.key(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
        }
        return fields;
    }

    private static JsonNode written(Asked asked, String value) {
        return switch (asked) {
            case EMAIL, PHONE -> JSON.arrayNode().add(JSON.objectNode().put("value", value));
            case PERSON, COMPANY, JOB_TITLE, INTEREST -> JSON.stringNode(value);
        };
    }

    private static void put(Map<String, JsonNode> fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.put(key, JSON.stringNode(value));
        }
    }
}
