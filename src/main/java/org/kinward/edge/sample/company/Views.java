package org.kinward.edge.sample.company;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Ways of looking at their work that the people of the sample share. */
final class Views {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> LANGUAGES = List.of("en", "pt-PT", "pt-BR", "pl");

    private final SampleIds ids;
    private final Diary diary;
    private final int house;

    Views(Pen pen, Locale house) {
        this.house = LANGUAGES.indexOf(house.toLanguageTag());
        this.ids = pen.ids();
        this.diary = pen.diary();
    }

    void write(Instant at, UUID who) {
        ofDeals(at, who);
        ofWorkAndCustomers(at, who);
    }

    private void ofDeals(Instant at, UUID who) {
        view(
                at,
                who,
                "opportunity",
                List.of(
                        "My open deals",
                        "Os meus negócios em aberto",
                        "Meus negócios em aberto",
                        "Moje otwarte szanse"),
                """
                {"columns": ["account", "stage", "amount", "nextStep", "nextStepDate", "closeDate"],
                 "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "open"},
                                    {"field": "owner", "op": "is", "value": {"me": true}}]},
                 "sort": [{"field": "closeDate", "desc": false}]}
                """);
        view(
                at,
                who,
                "opportunity",
                List.of(
                        "Open without a next step",
                        "Em aberto sem próximo passo",
                        "Em aberto sem próximo passo",
                        "Otwarte bez następnego kroku"),
                """
                {"columns": ["account", "stage", "amount", "owner", "updatedAt"],
                 "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "open"},
                                    {"field": "nextStep", "op": "isEmpty"}]},
                 "sort": [{"field": "amount", "desc": true}]}
                """);
        view(
                at,
                who,
                "opportunity",
                List.of(
                        "Won in the last 90 days",
                        "Ganhos nos últimos 90 dias",
                        "Ganhos nos últimos 90 dias",
                        "Wygrane w ostatnich 90 dniach"),
                """
                {"columns": ["account", "amount", "whyWon", "closeDate", "owner"],
                 "filter": {"and": [{"field": "stage.kind", "op": "is", "value": "won"},
                                    {"field": "closeDate", "op": "ge", "value": {"relative": "today", "days": -90}}]},
                 "sort": [{"field": "closeDate", "desc": true}]}
                """);
    }

    private void ofWorkAndCustomers(Instant at, UUID who) {
        view(
                at,
                who,
                "task",
                List.of(
                        "My late tasks",
                        "As minhas tarefas em atraso",
                        "Minhas tarefas atrasadas",
                        "Moje spóźnione zadania"),
                """
                {"columns": ["about", "due", "priority"],
                 "filter": {"and": [{"field": "status", "op": "is", "value": "open"},
                                    {"field": "assignee", "op": "is", "value": {"me": true}},
                                    {"field": "due", "op": "lt", "value": {"relative": "today", "days": 0}}]},
                 "sort": [{"field": "due", "desc": false}]}
                """);
        view(
                at,
                who,
                "account",
                List.of(
                        "Hotels and restaurants",
                        "Hotéis e restaurantes",
                        "Hotéis e restaurantes",
                        "Hotele i restauracje"),
                """
                {"columns": ["address", "phones", "employees", "owner"],
                 "filter": {"and": [{"field": "industry", "op": "is", "value": "hospitality"}]},
                 "sort": [{"field": "name", "desc": false}]}
                """);
    }

    /** Of what came to the sample later: written last, so that identities before it stay as they are. */
    void writeBonds(Instant at, UUID who) {
        view(
                at,
                who,
                "promise",
                List.of(
                        "Promises we are late with",
                        "Promessas em atraso",
                        "Promessas atrasadas",
                        "Spóźnione obietnice"),
                """
                {"columns": ["party", "due", "responsible", "about"],
                 "filter": {"and": [{"field": "state", "op": "is", "value": "open"},
                                    {"field": "promisedBy", "op": "is", "value": "us"},
                                    {"field": "due", "op": "lt", "value": {"relative": "today", "days": 0}}]},
                 "sort": [{"field": "due", "desc": false}]}
                """);
        view(
                at,
                who,
                "account",
                List.of("Silent customers", "Clientes calados", "Clientes em silêncio", "Milczący klienci"),
                """
                {"columns": ["activity.lastInteractionAt", "constituency.averageGap", "phones", "owner"],
                 "filter": {"and": [{"field": "constituency.silentFrom", "op": "lt", "value": {"relative": "today", "days": 0}},
                                    {"any": "relationship:party", "where": {"field": "kind", "op": "is", "value": "customer"}}]},
                 "sort": [{"field": "activity.lastInteractionAt", "desc": false}]}
                """);
    }

    /** @param names in each of the languages, English first */
    private void view(Instant at, UUID who, String of, List<String> names, String definition) {
        ObjectNode fields = Json.object()
                .put("name", names.get(house))
                .put("objectType", of)
                .put("kind", "list")
                .put("sharing", "all");
        ObjectNode spoken = fields.putObject("names");
        for (int n = 0; n < names.size(); n++) {
            spoken.put(LANGUAGES.get(n), names.get(n));
        }
        fields.set("definition", JSON.readTree(definition));
        diary.create(at, who, "savedView", ids.next(), fields);
    }
}
