package org.kinward.suite.sales.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.AtSetup;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.platform.language.Messages;
import org.kinward.suite.sales.shipped.Shipped;
import org.kinward.suite.sales.shipped.ShippedRecords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every workspace begins with a plan for each kind of purchase, and one for those who came by a recommendation. */
@Component
@Order(ShippedRecords.ORDER)
final class FirstPlans implements ApplicationRunner, AtSetup {
    private static final long PLANS = 0x0141_0000_0000_7000L;
    private static final long MOMENTS = 0x0142_0000_0000_7000L;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ShippedRecords shipped;
    private final Records records;
    private final Messages messages;
    private final FollowUpPlan plan;
    private final FollowUpMoment moment;
    private final JdbcClient jdbc;

    /** @param words of its name's message key */
    private record First(String words, String followUp, String why, List<Step> steps) {}

    private record Step(int day, String words, String channel) {}

    private static final Step HEAR = new Step(2, "hear", "call");
    private static final Step SURVEY = new Step(30, "survey", "survey");

    private static final List<First> ALL = List.of(
            new First("minimal", "minimal", "", List.of(HEAR, SURVEY, new Step(180, "next", "call"))),
            new First(
                    "training",
                    "training",
                    "",
                    List.of(HEAR, new Step(10, "training", "meeting"), SURVEY, new Step(180, "next", "call"))),
            new First(
                    "maintenance",
                    "maintenance",
                    "",
                    List.of(HEAR, SURVEY, new Step(180, "maintenance", "visit"), new Step(365, "next", "call"))),
            new First(
                    "referral",
                    "minimal",
                    "referral",
                    List.of(new Step(1, "thank", "call"), HEAR, SURVEY, new Step(180, "next", "call"))));

    FirstPlans(
            ShippedRecords shipped,
            Records records,
            Messages messages,
            FollowUpPlan plan,
            FollowUpMoment moment,
            JdbcClient jdbc) {
        this.shipped = shipped;
        this.records = records;
        this.messages = messages;
        this.plan = plan;
        this.moment = moment;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        shipped.make(plans());
    }

    /** Plans and their moments are said in the language, but for those somebody has reworded. */
    @Override
    public void run(Locale language) {
        shipped.name(plans(), language);
        Map<UUID, String> subjects = new SelectSubjects().run(jdbc);
        List<Command> commands = new ArrayList<>();
        for (int n = 0; n < ALL.size(); n++) {
            List<ChildChanges.ChildUpdate> changes = reworded(n, subjects, language);
            if (!changes.isEmpty()) {
                commands.add(new Command.Update(
                        plan.key(),
                        Shipped.id(PLANS, n),
                        null,
                        Map.of(),
                        Map.of(plan.moments.key(), new ChildChanges(List.of(), changes, List.of()))));
            }
        }
        if (!commands.isEmpty()) {
            records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, commands);
        }
    }

    private List<ChildChanges.ChildUpdate> reworded(int n, Map<UUID, String> subjects, Locale language) {
        List<ChildChanges.ChildUpdate> changes = new ArrayList<>();
        List<Step> steps = ALL.get(n).steps();
        for (int place = 0; place < steps.size(); place++) {
            UUID id = id(n, place);
            String now = subjects.getOrDefault(id, "");
            String becomes = said(steps.get(place), language);
            if (!now.equals(becomes) && shipped(steps.get(place)).contains(now)) {
                Change change = new Change(text(now), text(becomes));
                changes.add(new ChildChanges.ChildUpdate(id, Map.of(moment.subject.key(), change)));
            }
        }
        return changes;
    }

    private Set<String> shipped(Step step) {
        return Messages.LOCALES.stream().map(locale -> said(step, locale)).collect(Collectors.toSet());
    }

    private List<Shipped> plans() {
        List<Shipped> all = new ArrayList<>();
        for (int n = 0; n < ALL.size(); n++) {
            First first = ALL.get(n);
            Map<String, JsonNode> fields = new HashMap<>();
            fields.put(plan.followUp.key(), text(first.followUp()));
            if (!first.why().isEmpty()) {
                fields.put(plan.whyWon.key(), text(first.why()));
            }
            fields.put(plan.moments.key(), moments(n, first.steps()));
            all.add(new Shipped(
                    plan.key(), Shipped.id(PLANS, n), Map.of(plan.name.key(), "firstPlan." + first.words()), fields));
        }
        return all;
    }

    private JsonNode moments(int n, List<Step> steps) {
        ArrayNode all = JSON.arrayNode();
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            all.addObject()
                    .put("id", id(n, place).toString())
                    .put(moment.day.key(), step.day())
                    .put(moment.subject.key(), said(step, Locale.ENGLISH))
                    .put(moment.channel.key(), step.channel());
        }
        return all;
    }

    private String said(Step step, Locale language) {
        return messages.text(language, "firstMoment." + step.words());
    }

    private static UUID id(int n, int place) {
        return Shipped.id(MOMENTS, n * 100 + place);
    }

    private static JsonNode text(String value) {
        return JSON.stringNode(value);
    }
}
