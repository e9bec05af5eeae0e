package org.kinward.edge.sample.purpose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.sample.company.Diary;
import org.kinward.edge.sample.company.SampleIds;
import org.kinward.edge.sample.company.Staff;
import org.kinward.engine.access.Rights;
import org.kinward.engine.record.command.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The mission of Bom Grão and the objectives of these thirteen weeks: the company's, those of its two teams, and of each who sells. */
public final class Goals {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WEEKS_BEHIND = 9;
    private static final int WEEKS_AHEAD = 4;

    private final SampleIds ids = SampleIds.ofPurpose();
    private final List<Command> commands = new ArrayList<>();
    private final Staff staff;
    private final Instant now;
    private final LocalDate first;
    private final LocalDate last;

    public Goals(Staff staff, Instant now, ZoneId zone) {
        this.staff = staff;
        this.now = now;
        LocalDate today = LocalDate.ofInstant(now, zone);
        first = today.minusWeeks(WEEKS_BEHIND);
        last = today.plusWeeks(WEEKS_AHEAD).minusDays(1);
    }

    /** All of it written by who leads the company. */
    public List<Diary.Batch> work() {
        Staff.Member chief = staff.members().getFirst();
        mission();
        UUID company = objective(null, chief, "Sell 300,000 worth of coffee and machines", """
            {"target": "300000", "unit": "EUR",
             "why": "Half of it pays for the second roaster.",
             "measure": {"object": "opportunity", "kind": "sum", "field": "amount", "date": "closeDate",
                         "filter": {"field": "stage.kind", "op": "is", "value": "won"}}}
            """);
        for (Staff.Team team : staff.teams()) {
            Staff.Member lead = member(team.manager());
            UUID below = objective(
                    company,
                    lead,
                    "Deals won by " + team.name(),
                    won(12, "owner.team", named("team", team.id(), team.name())));
            staff.members().stream()
                    .filter(one -> one.team().equals(team.id()) && one.role().equals("rep"))
                    .forEach(one -> objective(
                            below,
                            one,
                            "Deals won by " + one.name(),
                            won(5, "owner", named("user", one.id(), one.name()))));
        }
        objective(null, chief, "Keep what we promise", """
            {"target": "90",
             "measure": {"object": "promise", "kind": "ratio", "date": "due",
                         "filter": {"field": "promisedBy", "op": "is", "value": "us"},
                         "of": {"field": "state", "op": "is", "value": "kept"},
                         "to": {"field": "state", "op": "isNot", "value": "open"}}}
            """);
        objective(null, chief, "Everybody can explain what makes our coffee good", """
            {"kind": "qualitative",
             "criteria": "Each of us has been in the roastery for a day and answers a customer's ten usual questions without asking a colleague.",
             "checkIns": [{"judgement": "onTheWay", "confidence": "high", "comment": "Four of seven have been there."}]}
            """);
        return List.of(new Diary.Batch(now, chief.id(), commands));
    }

    private void mission() {
        create("mission", """
            {"statement": "Good coffee at every desk, from people one knows by name",
             "what": "Espresso machines, freshly roasted coffee, and whoever comes when the machine does not.",
             "forWhom": "Offices, hotels and practices of ten to four hundred people.",
             "forWhat": "A break worth taking.",
             "how": "We roast ourselves, visit every customer each quarter, and answer the same day.",
             "where": "From Porto, São Paulo, Kraków and Leeds."}
            """);
    }

    private static String won(int target, String field, ObjectNode who) {
        return """
            {"target": "%d", "unit": "",
             "measure": {"object": "opportunity", "kind": "count", "date": "closeDate",
                         "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "won"},
                                            {"field": "%s", "op": "is", "value": %s}]}}}
            """.formatted(target, field, who);
    }

    /** As a person chooses it on the screen: with the name by which the filter is told in words. */
    private static ObjectNode named(String object, UUID id, String title) {
        return JSON.createObjectNode()
                .put("object", object)
                .put("id", id.toString())
                .put("title", title);
    }

    /** Everybody sees what everybody wants to reach: it is a small company. */
    private UUID objective(@Nullable UUID parent, Staff.Member responsible, String name, String more) {
        ObjectNode fields = (ObjectNode) JSON.readTree(more);
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

    private void create(String object, String fields) {
        create(object, (ObjectNode) JSON.readTree(fields));
    }

    private UUID create(String object, ObjectNode fields) {
        UUID id = ids.next();
        Map<String, JsonNode> values = new HashMap<>();
        fields.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        commands.add(new Command.Create(object, id, values));
        return id;
    }

    private Staff.Member member(UUID id) {
        return staff.members().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
