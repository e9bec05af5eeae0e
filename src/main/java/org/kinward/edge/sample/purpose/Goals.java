package org.kinward.edge.sample.purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.sample.company.Aims;
import org.kinward.edge.sample.company.Country;
import org.kinward.edge.sample.company.Staff;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.engine.access.Rights;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The mission of Bom Grão and the objectives of these thirteen weeks: the company's, those of its two teams, and of each who sells. */
public final class Goals {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WEEKS_BEHIND = 9;
    private static final int WEEKS_AHEAD = 4;
    private static final int LATER = 3;
    /** So many days ago somebody looked how it stands. */
    private static final int CHECKED = 5;

    private static final List<String> MISSION = List.of("statement", "what", "forWhom", "forWhat", "how", "where");

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final long SEED = 20110504;

    private final SampleIds ids = SampleIds.ofPurpose();
    private final Diary diary = new Diary();
    private final Map<UUID, UUID> aims = new HashMap<>();
    private final Staff staff;
    private final Locale house;
    private final Country words;
    private final Days days;
    private final Instant began;
    private final LocalDate first;
    private final LocalDate last;

    /** @param house the language it is said in: one of those we speak */
    public Goals(Staff staff, Instant now, ZoneId zone, Locale house) {
        this.staff = staff;
        this.house = house;
        words = new Country(house.toLanguageTag());
        days = new Days(now, zone, new Dice(SEED));
        LocalDate today = LocalDate.ofInstant(now, zone);
        first = today.minusWeeks(WEEKS_BEHIND);
        last = today.plusWeeks(WEEKS_AHEAD).minusDays(1);
        began = first.atTime(EIGHT).atZone(zone).toInstant();
        mission();
        selling();
        others(today);
    }

    /** All of it written by who leads the company, on the first day of these weeks but for what came up on the way. */
    public List<Diary.Batch> work() {
        return diary.batches();
    }

    /** What the deals of each who sells serve, from a few days after the objectives were set. */
    public Aims aims() {
        return new Aims(aims, LATER - 7 * WEEKS_BEHIND);
    }

    private void selling() {
        Staff.Member chief = staff.chief();
        UUID company = objective(null, chief, say("sell"), json("""
            {"target": "300000", "unit": "EUR",
             "measure": {"object": "opportunity", "kind": "sum", "field": "amount", "date": "closeDate",
                         "filter": {"field": "stage.kind", "op": "is", "value": "won"}}}
            """).put("why", say("sellWhy")));
        aims.put(chief.id(), company);
        for (Staff.Team team : staff.teams()) {
            Staff.Member lead = member(team.manager());
            UUID below = objective(
                    company, lead, won(team.name()), won(12, "owner.team", named("team", team.id(), team.name())));
            aims.put(lead.id(), below);
            staff.members().stream()
                    .filter(one -> one.team().equals(team.id()) && one.role().equals("rep"))
                    .forEach(one -> aims.put(
                            one.id(),
                            objective(
                                    below,
                                    one,
                                    won(one.name()),
                                    won(5, "owner", named("user", one.id(), one.name())))));
        }
    }

    private void others(LocalDate today) {
        Staff.Member chief = staff.chief();
        objective(null, chief, say("promises"), json("""
            {"target": "90",
             "measure": {"object": "promise", "kind": "ratio", "date": "due",
                         "filter": {"field": "promisedBy", "op": "is", "value": "us"},
                         "of": {"field": "state", "op": "is", "value": "kept"},
                         "to": {"field": "state", "op": "isNot", "value": "open"}}}
            """));
        ObjectNode judged = JSON.createObjectNode().put("kind", "qualitative").put("criteria", say("explainCriteria"));
        judged.putArray("checkIns")
                .addObject()
                .put("judgement", "onTheWay")
                .put("confidence", "high")
                .put("comment", say("explainComment"))
                .put("date", today.minusDays(CHECKED).toString());
        UUID explain = objective(null, chief, say("explain"), judged);
        List<Staff.Member> missing = staff.members().stream()
                .filter(one ->
                        !one.role().equals("administrator") && !one.role().equals("manager"))
                .skip(1)
                .toList();
        for (int n = 0; n < missing.size(); n++) {
            roastery(explain, missing.get(n), 8 + 3 * n);
        }
    }

    /** A day in the roastery, for whoever has not had theirs. */
    private void roastery(UUID objective, Staff.Member who, int due) {
        ObjectNode fields = JSON.createObjectNode()
                .put(
                        "subject",
                        Country.in(who.locale(), house).lines("roastery").getFirst())
                .put("due", days.day(due).toString())
                .put("assignee", who.id().toString())
                .put("purpose.objective", objective.toString());
        diary.create(days.moment(days.day(-CHECKED)), staff.chief().id(), "task", ids.next(), fields);
    }

    private void mission() {
        ObjectNode fields = JSON.createObjectNode();
        MISSION.forEach(field -> fields.put(field, say(field)));
        create("mission", fields);
    }

    private String say(String word) {
        return words.text("purpose", word);
    }

    private String won(String who) {
        return say("won").replace("{who}", who);
    }

    private static ObjectNode won(int target, String field, ObjectNode who) {
        return json("""
            {"target": "%d", "unit": "",
             "measure": {"object": "opportunity", "kind": "count", "date": "closeDate",
                         "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "won"},
                                            {"field": "%s", "op": "is", "value": %s}]}}}
            """.formatted(target, field, who));
    }

    /** As a person chooses it on the screen: with the name by which the filter is told in words. */
    private static ObjectNode named(String object, UUID id, String title) {
        return JSON.createObjectNode()
                .put("object", object)
                .put("id", id.toString())
                .put("title", title);
    }

    /** Everybody sees what everybody wants to reach: it is a small company. */
    private UUID objective(@Nullable UUID parent, Staff.Member responsible, String name, ObjectNode fields) {
        fields.put("name", name)
                .put("responsible", responsible.id().toString())
                .put("owner", responsible.id().toString())
                .put("team", Rights.EVERYONE.toString())
                .put("periodFrom", first.toString())
                .put("periodTo", last.toString());
        if (parent != null) {
            fields.put("parent", parent.toString());
        }
        return create("objective", fields);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    private UUID create(String object, ObjectNode fields) {
        UUID id = ids.next();
        diary.create(began, staff.chief().id(), object, id, fields);
        return id;
    }

    private Staff.Member member(UUID id) {
        return staff.members().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
