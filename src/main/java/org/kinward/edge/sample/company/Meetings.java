package org.kinward.edge.sample.company;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ObjectNode;

/** What is in everybody's agenda around today: a round of the team every week, and customers to see. */
final class Meetings {
    private static final String OBJECT = "appointment";
    /** Days from Monday of this week, and hours: a week that is neither empty nor full. */
    private static final int[][] PLACES = {{0, 11}, {1, 10}, {2, 15}, {3, 9}, {4, 14}, {7, 10}, {8, 16}, {9, 11}};

    private final SampleIds ids;
    private final Diary diary;
    private final Instant written;
    private final LocalDate monday;

    Meetings(SampleIds ids, Diary diary, Instant now, ZoneId zone) {
        this.ids = ids;
        this.diary = diary;
        LocalDate today = LocalDate.ofInstant(now, zone);
        monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        written = now.minusSeconds(26L * 3600);
    }

    void write(Staff staff, List<Party> parties) {
        Map<UUID, Integer> met = new HashMap<>();
        for (Party party : parties) {
            int n = met.merge(party.seller().id(), 1, Integer::sum) - 1;
            if (n < PLACES.length) {
                List<List<String>> kinds = party.country().rows("meetings");
                see(party, kinds.get(1 + n % (kinds.size() - 1)), PLACES[n]);
            }
        }
        for (Staff.Team team : staff.teams()) {
            staff.members().stream()
                    .filter(one -> one.id().equals(team.manager()))
                    .forEach(manager -> round(staff, team, manager));
        }
    }

    private void see(Party party, List<String> kind, int[] place) {
        var words = new Story.Words(party, party.people().getFirst());
        Instant starts = at(party.seller(), monday.plusDays(place[0]), place[1], 0);
        ObjectNode fields = appointment(
                        words.in(kind.get(1)), kind.get(0), party.seller().zone(), starts)
                .put(
                        "endsAt",
                        starts.plusSeconds(60L * (kind.get(0).equals("call") ? 30 : 90))
                                .toString());
        if (!kind.get(2).isEmpty()) {
            fields.put("place", kind.get(2));
        }
        fields.set("about", Json.ref("account", party.account()));
        fields.putArray("reminders").add("m15");
        fields.putArray("participants")
                .addObject()
                .put("answer", "accepted")
                .set("who", Json.ref("contact", party.people().getFirst().id()));
        diary.create(written, party.seller().id(), OBJECT, ids.next(), fields);
    }

    private void round(Staff staff, Staff.Team team, Staff.Member manager) {
        List<String> kind = new Country(manager.locale()).rows("meetings").getFirst();
        Instant starts = at(manager, monday.minusWeeks(8), 9, 0);
        ObjectNode fields = appointment(kind.get(1), "meeting", manager.zone(), starts)
                .put("endsAt", starts.plusSeconds(45L * 60).toString())
                .put("place", kind.get(2))
                .put("recurrence", "FREQ=WEEKLY;BYDAY=MO");
        var participants = fields.putArray("participants");
        staff.members().stream()
                .filter(one -> one.team().equals(team.id()) && !one.id().equals(manager.id()))
                .forEach(one ->
                        participants.addObject().put("answer", "accepted").set("who", Json.ref("user", one.id())));
        diary.create(written, manager.id(), OBJECT, ids.next(), fields);
    }

    private static ObjectNode appointment(String subject, String channel, String zone, Instant starts) {
        return Json.object()
                .put("subject", subject)
                .put("channel", channel)
                .put("timeZone", zone)
                .put("startsAt", starts.toString());
    }

    private static Instant at(Staff.Member who, LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZoneId.of(who.zone())).toInstant();
    }
}
