package org.kinward.edge.sample.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ObjectNode;

/** What the customers are to Bom Grão and to each other, what they like and need, and what was promised. Written last, so that nothing else of the sample changes with it. */
final class Bonds {

    private final SampleIds ids;
    private final Dice dice;
    private final Diary diary;
    private final Days days;
    private final List<List<Party>> countries = new ArrayList<>();

    Bonds(Pen pen) {
        this.ids = pen.ids();
        this.dice = pen.dice();
        this.diary = pen.diary();
        this.days = pen.days();
    }

    void between(List<Party> parties) {
        countries.add(parties);
    }

    /** @param opening when what was there before the half year was written down */
    void write(Instant opening) {
        for (List<Party> parties : countries) {
            for (int n = 0; n < parties.size(); n++) {
                Party party = parties.get(n);
                relationship(party, n % 3 == 0 ? "prospect" : "customer", opening);
                if (n % 19 == 4) {
                    relationship(party, dice.oneIn(2) ? "supplier" : "partner", opening);
                }
                said(party, n);
                if (n % 3 != 2) {
                    promise(party);
                }
                if (n % 14 == 3) {
                    connection(party, dice.of(parties), opening);
                }
            }
        }
    }

    private void relationship(Party party, String kind, Instant at) {
        boolean customer = kind.equals("customer");
        ObjectNode fields = about(party).put("kind", kind);
        fields.put("stage", customer ? dice.oneIn(3) ? "developing" : "established" : "new");
        fields.put("since", days.day(-dice.between(200, 1400)).toString());
        diary.create(at, party.seller().id(), "relationship", ids.next(), fields);
    }

    /** What a few of them told us of themselves. */
    private void said(Party party, int n) {
        LocalDate day = days.day(-dice.between(10, 150));
        if (n % 7 == 1) {
            ObjectNode fields = about(party)
                    .put("words", dice.of(party.country().lines("needs")))
                    .put("importance", dice.oneIn(3) ? "high" : "normal")
                    .put("state", dice.oneIn(3) ? "met" : dice.oneIn(3) ? "partly" : "unmet")
                    .put("byWhen", days.day(dice.between(-20, 90)).toString());
            diary.create(days.moment(day), party.seller().id(), "need", ids.next(), fields);
        }
        if (n % 5 == 1) {
            List<String> row = dice.of(party.country().rows("preferences"));
            ObjectNode fields = Json.object().put("kind", row.get(0)).put("value", row.get(1));
            if (row.size() > 2 && !row.get(2).isEmpty()) {
                fields.put("topic", row.get(2));
            }
            fields.put("source", dice.oneIn(3) ? "observed" : "said");
            fields.set("party", Json.ref("contact", dice.of(party.people()).id()));
            diary.create(days.moment(day), party.seller().id(), "preference", ids.next(), fields);
        }
    }

    /** Most are kept in time, some late, a few never; some are still open, and of these a few are late. */
    private void promise(Party party) {
        UUID who = party.seller().id();
        UUID id = ids.next();
        List<String> row = dice.of(party.country().rows("promises"));
        Story.Words words = new Story.Words(party, party.people().getFirst());
        boolean open = dice.oneIn(4);
        LocalDate due = days.day(open ? dice.between(-9, 14) : -dice.between(12, 150));
        LocalDate given = days.day(0).isBefore(due) ? days.day(-dice.between(1, 4)) : due.minusDays(dice.between(3, 9));
        ObjectNode fields = about(party)
                .put("what", words.in(row.get(1)))
                .put("promisedBy", row.get(0))
                .put("due", due.toString());
        Instant at = days.moment(given);
        diary.create(at, who, "promise", id, fields);
        if (open) {
            return;
        }
        Instant settled = days.moment(dice.oneIn(5) ? due.plusDays(dice.between(2, 9)) : due);
        ObjectNode change = Json.object();
        if (dice.oneIn(12)) {
            change.put("state", "broken");
        } else {
            change.put("state", "kept").put("keptAt", settled.toString());
        }
        diary.change(settled, who, "promise", id, change);
    }

    private void connection(Party party, Party other, Instant at) {
        if (party.account().equals(other.account())) {
            return;
        }
        boolean people = dice.oneIn(3);
        ObjectNode fields =
                Json.object().put("kind", people ? dice.of("friendOf", "siblingOf") : dice.of("referred", "advises"));
        fields.set("from", Json.ref("contact", party.people().getFirst().id()));
        fields.set(
                "to",
                people ? Json.ref("contact", other.people().getLast().id()) : Json.ref("account", other.account()));
        // a week later, when both sellers have written down theirs
        diary.create(at.plusSeconds(9L * 24 * 60 * 60), party.seller().id(), "connection", ids.next(), fields);
    }

    private static ObjectNode about(Party party) {
        ObjectNode fields = Json.object();
        fields.set("party", Json.ref("account", party.account()));
        return fields;
    }
}
