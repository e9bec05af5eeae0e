package org.kinward.edge.sample.company;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.kernel.text.Fold;
import tools.jackson.databind.node.ObjectNode;

/** The customers of a country, the people there, and who works where. */
final class Directory {
    private static final String[] SOURCES = {
        "referral", "website", "event", "coldCall", "email", "partner", "socialMedia", "walkIn"
    };

    /** So many days before today the half year begins. */
    static final int OPENING = 190;

    private final Country country;
    private final SampleIds ids;
    private final Dice dice;
    private final Diary diary;
    private final Days days;
    private final Set<String> named = new HashSet<>();

    Directory(Country country, SampleIds ids, Dice dice, Diary diary, Days days) {
        this.country = country;
        this.ids = ids;
        this.dice = dice;
        this.diary = diary;
        this.days = days;
    }

    /** @param known since when we know of it */
    private record Workplace(UUID account, String site, String city, Staff.Member seller, Instant known) {}

    List<Party> write(Staff staff) {
        List<Party> parties = new ArrayList<>();
        for (List<String> row : country.rows("companies")) {
            Staff.Member seller = staff.seller(country.locale(), parties.size());
            parties.add(party(row, seller));
        }
        secondJobs(parties);
        return parties;
    }

    private Party party(List<String> row, Staff.Member seller) {
        String site = Fold.of(row.get(0)).replaceAll("[^a-z0-9]+", "") + ".example";
        var place = new Workplace(ids.next(), site, row.get(2), seller, days.moment(days.day(-dice.between(200, 900))));
        diary.create(opening(), seller.id(), "account", place.account(), account(row, place));
        List<Party.Person> people = new ArrayList<>();
        int many = dice.of(1, 2, 2, 3, 3, 4);
        for (int n = 0; n < many; n++) {
            people.add(person(place));
        }
        return new Party(place.account(), row.get(0), row.get(1), seller, country, people);
    }

    /** All that was there before the half year began is written in one go, each with its own day. */
    private Instant opening() {
        return days.moment(days.day(-OPENING));
    }

    /** In another week: what joins the customers of two sellers comes when both have written theirs. */
    private Instant afterOpening() {
        return days.moment(days.day(-OPENING).plusDays(9));
    }

    private ObjectNode account(List<String> row, Workplace place) {
        ObjectNode fields = Json.object()
                .put("name", row.get(0))
                .put("industry", row.get(1))
                .put("website", "https://www." + place.site())
                .put("employees", dice.between(2, 40) * dice.between(3, 9))
                .put("founded", dice.between(1948, 2021))
                .put("source", dice.of(SOURCES))
                .put("createdAt", place.known().toString());
        fields.set("address", address(place.city()));
        tag(fields, row.getFirst());
        fields.putArray("phones").add(Json.labelled(dice.pattern(country.landline()), "work"));
        fields.putArray("emails").add(Json.labelled("info@" + place.site(), "work"));
        if (dice.oneIn(2)) {
            fields.set("annualRevenue", Json.money(dice.between(4, 180) + "0000", country.currency()));
        }
        return fields;
    }

    /** Every third company has one; which, its name decides, so that nothing else of the sample changes with them. */
    private void tag(ObjectNode fields, String name) {
        List<String> tags = country.names("tags");
        int drawn = Math.floorMod(name.hashCode(), 3 * tags.size());
        if (drawn < tags.size()) {
            fields.putArray("tags").add(tags.get(drawn));
        }
    }

    private ObjectNode address(String city) {
        List<String> place = country.rows("places").stream()
                .filter(row -> row.getFirst().equals(city))
                .findFirst()
                .orElseThrow();
        String street = dice.of(country.names("streets"));
        int number = dice.between(2, 240);
        return Json.object()
                .put("street", country.code().equals("GB") ? number + " " + street : street + " " + number)
                .put("city", city)
                .put("region", place.get(1))
                .put("postalCode", dice.pattern(place.get(2)))
                .put("country", country.code());
    }

    private Party.Person person(Workplace place) {
        Party.Person somebody = someone();
        String local = Fold.of(somebody.given() + "." + somebody.family()).replaceAll("[^a-z.]+", "");
        Party.Person person = somebody.writesFrom(local + "@" + place.site());
        List<String> job = dice.of(country.rows("jobs"));
        String title = person.woman() ? job.get(0) : job.get(1);
        ObjectNode fields = Json.object()
                .put("jobTitle", title)
                .put("preferredLanguage", country.spoken())
                .put("source", dice.of(SOURCES))
                .put("createdAt", place.known().plusSeconds(600).toString());
        fields.set("name", Json.object().put("given", person.given()).put("family", person.family()));
        fields.putArray("emails").add(Json.labelled(person.mail(), "work"));
        fields.putArray("phones").add(Json.labelled(dice.pattern(country.mobile()), "mobile"));
        fields.set("address", Json.object().put("city", place.city()).put("country", country.code()));
        if (dice.oneIn(2)) {
            fields.put(
                    "birthday",
                    "%d-%02d-%02d".formatted(dice.between(1961, 2001), dice.between(1, 12), dice.between(1, 28)));
        }
        diary.create(opening(), place.seller().id(), "contact", person.id(), fields);
        job(person, title, place);
        return person;
    }

    private void job(Party.Person person, String title, Workplace place) {
        ObjectNode fields = Json.object()
                .put("role", title)
                .put("primary", true)
                .put("since", days.day(-dice.between(400, 2800)).toString())
                .put("createdAt", place.known().plusSeconds(660).toString());
        fields.set("contact", Json.ref("contact", person.id()));
        fields.set("account", Json.ref("account", place.account()));
        diary.create(opening(), place.seller().id(), "worksAt", ids.next(), fields);
    }

    private Party.Person someone() {
        while (true) {
            boolean woman = dice.oneIn(2);
            String given = dice.of(country.names(woman ? "women" : "men"));
            String family = dice.of(country.names("families"));
            if (named.add(given + " " + family)) {
                return new Party.Person(ids.next(), given, family, woman, "");
            }
        }
    }

    /** Some people work in two places, some have moved on from one: nobody is taken from the first. */
    private void secondJobs(List<Party> parties) {
        for (int n = 0; n + 7 < parties.size(); n += 9) {
            Party there = parties.get(n);
            Party here = parties.get(n + 7);
            boolean past = dice.oneIn(2);
            ObjectNode fields = Json.object().put("primary", false);
            fields.set("contact", Json.ref("contact", there.people().getLast().id()));
            fields.set("account", Json.ref("account", here.account()));
            fields.put("since", days.day(-dice.between(2500, 3600)).toString());
            if (past) {
                fields.put("until", days.day(-dice.between(900, 2000)).toString());
            }
            diary.create(afterOpening(), there.seller().id(), "worksAt", ids.next(), fields);
        }
    }
}
