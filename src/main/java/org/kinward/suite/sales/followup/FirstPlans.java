package org.kinward.suite.sales.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    FirstPlans(ShippedRecords shipped, Records records, Messages messages, FollowUpPlan plan, FollowUpMoment moment) {
        this.shipped = shipped;
        this.records = records;
        this.messages = messages;
        this.plan = plan;
        this.moment = moment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        shipped.make(plans());
    }

    /** Moments are renamed where nobody has touched their plan. */
    @Override
    public void run(Locale language) {
        shipped.name(plans(), language);
        List<Command> commands = new ArrayList<>();
        for (int n = 0; n < ALL.size(); n++) {
            List<ChildChanges.ChildUpdate> changes = new ArrayList<>();
            List<Step> steps = ALL.get(n).steps();
            for (int place = 0; place < steps.size(); place++) {
                Change change = new Change(
                        text(said(steps.get(place), Locale.ENGLISH)), text(said(steps.get(place), language)));
                changes.add(new ChildChanges.ChildUpdate(id(n, place), Map.of(moment.subject.key(), change)));
            }
            commands.add(new Command.Update(
                    plan.key(),
                    Shipped.id(PLANS, n),
                    null,
                    Map.of(),
                    Map.of(plan.moments.key(), new ChildChanges(List.of(), changes, List.of()))));
        }
        records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, commands);
    }

    private List<Shipped> plans() {
        List<Shipped> all = new ArrayList<>();
        for (int n = 0; n < ALL.size(); n++) {
            First first = ALL.get(n);
            Map<String, JsonNode> fields = new java.util.HashMap<>();
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
