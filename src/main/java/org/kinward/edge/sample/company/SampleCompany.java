package org.kinward.edge.sample.company;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;

/** The whole company: who works there, and everything they wrote down in half a year. */
public final class SampleCompany {
    /** Of its countries, by how its customers there speak. */
    public static final List<String> LOCALES = List.of("pt-PT", "pt-BR", "pl", "en");

    private static final long SEED = 20110502;
    /** With the others nothing is on just now. */
    private static final int DEALS_OF_TEN = 6;

    private static final int APART = 3;

    private final SampleIds ids = new SampleIds();
    private final Staff staff = Staff.hired(ids);
    private final Diary diary = new Diary();
    private final Goods goods;
    private final Deals deals;
    private final Locale house;
    private final List<Party> parties = new ArrayList<>();

    /**
     * @param now the moment all days count back from
     * @param house the language of what belongs to no country: one of those we speak
     */
    public SampleCompany(Instant now, ZoneId zone, Ways ways, Aims aims, Locale house) {
        this.house = house;
        goods = new Goods(ids, new Country(house.toLanguageTag()));
        var dice = new Dice(SEED);
        var days = new Days(now, zone, dice);
        var touches = new Touches(ids, dice, diary, days);
        var pen = new Pen(ids, dice, diary, days, touches);
        Instant opening = days.moment(days.day(-Directory.OPENING));
        goods.write(diary, opening, staff.chief().id());
        var views = new Views(pen, house);
        views.write(opening, staff.chief().id());
        deals = new Deals(pen, goods, ways, aims);
        var bonds = new Bonds(new Pen(ids, new Dice(SEED + 1), diary, days, touches));
        int lived = 0;
        for (String locale : LOCALES) {
            Country country = Country.in(locale, house);
            List<Party> here = new Directory(country, ids, dice, diary, days).write(staff);
            parties.addAll(here);
            List<Story> stories = country.stories();
            for (int n = 0; n < here.size(); n++) {
                Party party = here.get(n);
                if (n % 10 < DEALS_OF_TEN) {
                    List<Story> fitting =
                            stories.stream().filter(story -> story.fits(party)).toList();
                    deals.live(party, fitting.get((lived + n) % fitting.size()), lived++);
                }
                everyday(party, pen);
                if (dice.oneIn(4)) {
                    news(party, pen);
                }
            }
            bonds.between(here);
        }
        new Meetings(ids, diary, now, zone).write(staff, parties);
        bonds.write(opening);
        views.writeBonds(opening, staff.chief().id());
        new Leads(pen, house).write(staff);
        letters(parties, new Pen(ids, new Dice(SEED + 2), diary, days, touches));
        callBacks(pen);
    }

    /** Orders, services, invoices: what happens whether a deal is on or not. */
    private static void everyday(Party party, Pen pen) {
        Dice dice = pen.dice();
        Country country = party.country();
        UUID who = party.seller().id();
        List<Step.Touch> care = new ArrayList<>(country.care());
        for (int n = dice.between(0, 3); n > 0; n--) {
            Party.Person person = dice.of(party.people());
            var about = dice.oneIn(3) ? Json.ref("contact", person.id()) : Json.ref("account", party.account());
            Step.Touch touch = care.remove(dice.between(0, care.size() - 1));
            pen.touches()
                    .touch(touch, pen.days().day(-dice.between(0, 180)), who, about, new Story.Words(party, person));
        }
        Story.Words words = new Story.Words(party, party.people().getFirst());
        if (dice.oneIn(4)) {
            String text = dice.of(country.lines("notes"));
            pen.touches()
                    .note(text, pen.days().day(-dice.between(3, 170)), who, Json.ref("account", party.account()), true);
        }
        if (dice.oneIn(2)) {
            int due = dice.between(-60, 18);
            String subject = words.in(dice.of(country.lines("tasks")));
            boolean done = due < -6 || due < 0 && dice.oneIn(2);
            LocalDate day = pen.days().day(due);
            var duty = new Touches.Duty(subject, day, done, day.minusDays(6));
            pen.touches().task(duty, who, Json.ref("account", party.account()));
        }
    }

    /** What whoever answers for the house has promised to see to, around today. */
    private void callBacks(Pen pen) {
        Staff.Member agent = staff.agent();
        List<Party> near = parties.stream()
                .filter(party -> party.country().locale().equals(agent.locale()))
                .toList();
        List<String> matters = near.getFirst().country().lines("service");
        for (int n = 0; n < matters.size(); n++) {
            Party party = near.get(APART * n);
            String subject = new Story.Words(party, party.people().getFirst()).in(matters.get(n));
            LocalDate due = pen.days().day(n - 1);
            var duty = new Touches.Duty(subject, due, false, due.minusDays(3));
            pen.touches().task(duty, agent.id(), Json.ref("account", party.account()));
        }
    }

    /** Mails with some of them, and who may be written to. Written last, so that nothing else of the sample changes with it. */
    private static void letters(List<Party> all, Pen pen) {
        Dice dice = pen.dice();
        for (int n = 0; n < all.size(); n++) {
            Party party = all.get(n);
            Party.Person person = dice.of(party.people());
            if (n % 4 == 1) {
                List<String> row = dice.of(party.country().rows("letters"));
                pen.touches().letters(party, person, row, pen.days().day(-dice.between(1, 120)));
            }
            if (n % 3 == 1) {
                List<String> row = dice.of(party.country().rows("consents"));
                pen.touches().consent(party, person, row, pen.days().day(-dice.between(5, 170)));
            }
        }
    }

    /** Who would work there. */
    public static Staff hired() {
        return Staff.hired(new SampleIds());
    }

    /** Units of euro for one of each currency its customers pay in. */
    public static Map<String, BigDecimal> rates() {
        return Goods.RATES;
    }

    /** Companies grow and shrink, and somebody hears of it. */
    private static void news(Party party, Pen pen) {
        var day = pen.days().day(-pen.dice().between(2, 170));
        var fields = Json.object().put("employees", pen.dice().between(6, 360));
        pen.diary().change(pen.days().moment(day), party.seller().id(), "account", party.account(), fields);
    }

    public Staff staff() {
        return staff;
    }

    /** Those it sells to, and those it would like to. */
    public List<Party> parties() {
        return parties;
    }

    public List<Deal> deals() {
        return deals.lived();
    }

    public Goods goods() {
        return goods;
    }

    /** The language of what belongs to no country. */
    public Locale house() {
        return house;
    }

    /** For whoever has more to tell of it. */
    public Diary diary() {
        return diary;
    }

    public List<Diary.Batch> work() {
        return diary.batches();
    }
}
