package org.kinward.edge.sample.company;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Ways of looking at their work that the people of the sample share. */
final class Views {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SampleIds ids;
    private final Diary diary;

    Views(Diary.Pen pen) {
        this.ids = pen.ids();
        this.diary = pen.diary();
    }

    void write(Instant at, UUID who) {
        view(at, who, "opportunity", "My open deals", """
            {"columns": ["account", "stage", "amount", "nextStep", "nextStepDate", "closeDate"],
             "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "open"},
                                {"field": "owner", "op": "is", "value": {"me": true}}]},
             "sort": [{"field": "closeDate", "desc": false}]}
            """);
        view(at, who, "opportunity", "Open without a next step", """
            {"columns": ["account", "stage", "amount", "owner", "updatedAt"],
             "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "open"},
                                {"field": "nextStep", "op": "isEmpty"}]},
             "sort": [{"field": "amount", "desc": true}]}
            """);
        view(at, who, "opportunity", "Won in the last 90 days", """
            {"columns": ["account", "amount", "whyWon", "closeDate", "owner"],
             "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "won"},
                                {"field": "closeDate", "op": "ge", "value": {"relative": "today", "days": -90}}]},
             "sort": [{"field": "closeDate", "desc": true}]}
            """);
        view(at, who, "task", "My late tasks", """
            {"columns": ["about", "due", "priority"],
             "filter": {"and": [{"field": "status", "op": "is", "value": "open"},
                                {"field": "assignee", "op": "is", "value": {"me": true}},
                                {"field": "due", "op": "lt", "value": {"relative": "today", "days": 0}}]},
             "sort": [{"field": "due", "desc": false}]}
            """);
        view(at, who, "account", "Hotels and restaurants", """
            {"columns": ["address", "phones", "employees", "owner"],
             "filter": {"and": [{"field": "industry", "op": "is", "value": "hospitality"}]},
             "sort": [{"field": "name", "desc": false}]}
            """);
    }

    /** Of what came to the sample later: written last, so that identities before it stay as they are. */
    void writeBonds(Instant at, UUID who) {
        view(at, who, "promise", "Promises we are late with", """
            {"columns": ["party", "due", "responsible", "about"],
             "filter": {"and": [{"field": "state", "op": "is", "value": "open"},
                                {"field": "promisedBy", "op": "is", "value": "us"},
                                {"field": "due", "op": "lt", "value": {"relative": "today", "days": 0}}]},
             "sort": [{"field": "due", "desc": false}]}
            """);
        view(at, who, "account", "Silent customers", """
            {"columns": ["activity.lastInteractionAt", "constituency.averageGap", "phones", "owner"],
             "filter": {"and": [{"field": "constituency.silentFrom", "op": "lt", "value": {"relative": "today", "days": 0}},
                                {"any": "relationship:party", "where": {"field": "kind", "op": "is", "value": "customer"}}]},
             "sort": [{"field": "activity.lastInteractionAt", "desc": false}]}
            """);
    }

    private void view(Instant at, UUID who, String of, String name, String definition) {
        ObjectNode fields = Json.object()
                .put("name", name)
                .put("objectType", of)
                .put("kind", "list")
                .put("sharing", "all");
        fields.set("definition", JSON.readTree(definition));
        diary.create(at, who, "savedView", ids.next(), fields);
    }
}
