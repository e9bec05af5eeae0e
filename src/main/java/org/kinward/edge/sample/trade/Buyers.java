package org.kinward.edge.sample.trade;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kinward.edge.sample.company.Deal;
import org.kinward.edge.sample.company.Party;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ObjectNode;

/** Who speaks for Bom Grão where a deal is on, who decides, and who will drink it. */
final class Buyers {
    /** Found out so many days after the deal began. */
    private static final int LATER = 4;
    /** Of so many open deals one is told of. */
    private static final int EVERY = 2;

    private static final List<String> OTHERS = List.of("decider", "user", "influencer", "buyer");

    private final SampleIds ids;
    private final Diary diary;
    private final Days days;

    Buyers(Diary diary, SampleIds ids, Days days) {
        this.ids = ids;
        this.diary = diary;
        this.days = days;
    }

    void write(List<Deal> deals) {
        List<Deal> known = deals.stream()
                .filter(deal ->
                        deal.is(Deal.State.OPEN) && deal.party().people().size() > 1)
                .filter(deal -> deal.course().begun() < -LATER)
                .toList();
        for (int n = 0; n < known.size(); n += EVERY) {
            of(known.get(n));
        }
    }

    private void of(Deal deal) {
        Instant at = days.moment(days.day(deal.course().begun() + LATER));
        role(deal, deal.person(), "champion", at);
        List<Party.Person> others = deal.party().people().stream()
                .filter(person -> !person.equals(deal.person()))
                .toList();
        for (int n = 0; n < others.size(); n++) {
            role(deal, others.get(n), OTHERS.get(n), at);
        }
    }

    private void role(Deal deal, Party.Person person, String role, Instant at) {
        ObjectNode fields = Json.object().put("role", role);
        deal.party().country().rows("buyers").stream()
                .filter(row -> row.getFirst().equals(role))
                .findFirst()
                .ifPresent(row -> fields.put("note", row.getLast()));
        fields.set("opportunity", Json.ref("opportunity", deal.id()));
        fields.set("contact", Json.ref("contact", person.id()));
        UUID who = deal.party().seller().id();
        diary.create(at, who, "buyingRole", ids.next(), fields);
    }
}
