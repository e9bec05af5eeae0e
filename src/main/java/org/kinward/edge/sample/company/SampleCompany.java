package org.kinward.edge.sample.company;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The whole company: who works there, and everything they wrote down in half a year. */
public final class SampleCompany {
    private static final long SEED = 20110502;
    private static final List<String> LOCALES = List.of("pt-PT", "pt-BR", "pl", "en");
    /** With the others nothing is on just now. */
    private static final int DEALS_OF_TEN = 6;

    private static final int APART = 3;

    private final SampleIds ids = new SampleIds();
    private final Staff staff = Staff.hired(ids);
    private final Diary diary = new Diary();

    /**
     * @param now the moment all days count back from
     * @param stages of the pipeline the deals are in
     */
    public SampleCompany(Instant now, ZoneId zone, Stages stages) {
        var dice = new Dice(SEED);
        var days = new Days(now, zone, dice);
        var touches = new Touches(ids, dice, diary, days);
        var pen = new Diary.Pen(ids, dice, diary, days, touches);
        var goods = new Goods(ids);
        Instant opening = days.moment(days.day(-Directory.OPENING));
        goods.write(diary, opening, staff.chief().id());
        var views = new Views(pen);
        views.write(opening, staff.chief().id());
        var deals = new Deals(pen, goods, stages);
        var bonds = new Bonds(new Diary.Pen(ids, new Dice(SEED + 1), diary, days, touches));
        int lived = 0;
        List<Party> all = new ArrayList<>();
        for (String locale : LOCALES) {
            var country = new Country(locale);
            List<Party> parties = new Directory(country, ids, dice, diary, days).write(staff);
            all.addAll(parties);
            List<Story> stories = country.stories();
            for (int n = 0; n < parties.size(); n++) {
                Party party = parties.get(n);
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
            bonds.between(parties);
        }
        new Meetings(ids, diary, now, zone).write(staff, all);
        bonds.write(opening);
        views.writeBonds(opening, staff.chief().id());
        new Leads(pen).write(staff);
        letters(all, new Diary.Pen(ids, new Dice(SEED + 2), diary, days, touches));
        callBacks(all, pen);
    }

    /** Orders, services, invoices: what happens whether a deal is on or not. */
    private static void everyday(Party party, Diary.Pen pen) {
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
    private void callBacks(List<Party> all, Diary.Pen pen) {
        Staff.Member agent = staff.agent();
        List<Party> near = all.stream()
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
    private static void letters(List<Party> all, Diary.Pen pen) {
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
    private static void news(Party party, Diary.Pen pen) {
        var day = pen.days().day(-pen.dice().between(2, 170));
        var fields = Json.object().put("employees", pen.dice().between(6, 360));
        pen.diary().change(pen.days().moment(day), party.seller().id(), "account", party.account(), fields);
    }

    public Staff staff() {
        return staff;
    }

    public List<Diary.Batch> work() {
        return diary.batches();
    }
}
