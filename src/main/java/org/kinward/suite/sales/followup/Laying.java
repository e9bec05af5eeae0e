package org.kinward.suite.sales.followup;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.platform.workspace.BusinessCalendar;
import org.kinward.suite.activity.Task;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What has to be written so that the moments of a purchase stand as its plan says. A moment has its task for ever: laid
 * twice it is one, and one that was done, dropped or thrown away stays as it is.
 */
@Component
final class Laying {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Task task;
    private final FollowUpTask moment;

    Laying(Task task, FollowUpTask moment) {
        this.task = task;
        this.moment = moment;
    }

    /**
     * @param today moments before it are not laid: nobody can keep them any more
     * @param calendar a moment on a day when nobody is there is on the next day when somebody is
     */
    record When(LocalDate today, BusinessCalendar calendar) {}

    List<Command> of(Purchase purchase, List<Plan> plans, List<Laid> laid, When when) {
        Map<UUID, Laid> there = laid.stream().collect(Collectors.toMap(Laid::task, Function.identity()));
        Map<UUID, Command> wanted = new LinkedHashMap<>();
        LocalDate day = purchase.day();
        if (purchase.won() && day != null) {
            Plan.of(plans, purchase)
                    .ifPresent(plan -> plan.moments()
                            .forEach(one -> wanted.put(
                                    task(purchase.deal(), one),
                                    wanted(purchase, plan, one, there.get(task(purchase.deal(), one)), when))));
        }
        List<Command> commands = new ArrayList<>();
        wanted.values().stream().filter(java.util.Objects::nonNull).forEach(commands::add);
        Set<UUID> standing = wanted.keySet();
        laid.stream()
                .filter(one -> one.open() && !standing.contains(one.task()))
                .forEach(one -> commands.add(status(one.task(), Task.CANCELLED, null)));
        return commands;
    }

    private @Nullable Command wanted(Purchase purchase, Plan plan, Plan.Moment one, @Nullable Laid laid, When when) {
        LocalDate bought = purchase.day();
        LocalDate due = when.calendar().openFrom(bought == null ? when.today() : bought.plusDays(one.day()));
        if (due.isBefore(when.today())) {
            return null;
        }
        UUID id = task(purchase.deal(), one);
        if (laid != null) {
            return laid.withdrawn() ? status(id, Task.OPEN, due) : null;
        }
        return new Command.Create(task.key(), id, fields(purchase, plan, one, due));
    }

    private Map<String, JsonNode> fields(Purchase purchase, Plan plan, Plan.Moment one, LocalDate due) {
        Map<String, JsonNode> fields = new HashMap<>();
        var parties = purchase.parties();
        fields.put(task.subject.key(), JSON.stringNode(one.subject()));
        fields.put(task.due.key(), JSON.stringNode(due.toString()));
        fields.put(task.about.key(), about(purchase));
        put(fields, task.owner, parties.owner());
        put(fields, task.assignee, one.assignee() == null ? parties.owner() : one.assignee());
        put(fields, moment.deal, purchase.deal());
        put(fields, moment.person, parties.contact());
        put(fields, moment.plan, plan.id());
        if (one.channel() != null) {
            fields.put(moment.channel.key(), JSON.stringNode(one.channel()));
        }
        return fields;
    }

    /** The party it is with: the company, else the person, else nobody is known but the deal. */
    private static JsonNode about(Purchase purchase) {
        var parties = purchase.parties();
        Ref party = parties.account() != null
                ? new Ref("account", parties.account())
                : parties.contact() != null
                        ? new Ref("contact", parties.contact())
                        : new Ref("opportunity", purchase.deal());
        return JSON.objectNode()
                .put("object", party.object())
                .put("id", party.id().toString());
    }

    private static void put(Map<String, JsonNode> fields, Field<Ref> field, @Nullable UUID id) {
        if (id != null) {
            fields.put(field.key(), JSON.stringNode(id.toString()));
        }
    }

    private Command status(UUID id, String status, @Nullable LocalDate due) {
        Map<String, Change> changes = new HashMap<>();
        changes.put(task.status.key(), new Change(null, JSON.stringNode(status)));
        if (due != null) {
            changes.put(task.due.key(), new Change(null, JSON.stringNode(due.toString())));
        }
        return Command.Update.of(task.key(), id, changes);
    }

    /** Begins as the deal's own: what takes a deal of the sample away for good finds its moments too. */
    private static UUID task(UUID deal, Plan.Moment one) {
        UUID named = UUID.nameUUIDFromBytes((deal + "/" + one.id()).getBytes(StandardCharsets.UTF_8));
        return new UUID(deal.getMostSignificantBits(), named.getLeastSignificantBits());
    }
}
