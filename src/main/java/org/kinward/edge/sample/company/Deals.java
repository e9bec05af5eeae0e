package org.kinward.edge.sample.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lives the stories: some are over, some under way, some have fallen asleep. */
final class Deals {
    private static final String[] SOURCES = {"referral", "website", "event", "coldCall", "email", "partner"};

    /** No deal began earlier, for its account was written down then. */
    private static final int LONGEST_AGO = 175;

    private final SampleIds ids;
    private final Dice dice;
    private final Diary diary;
    private final Days days;
    private final Touches touches;
    private final Goods goods;
    private final Ways ways;
    private final Aims aims;
    private final List<Deal> lived = new ArrayList<>();

    Deals(Pen pen, Goods goods, Ways ways, Aims aims) {
        this.ids = pen.ids();
        this.dice = pen.dice();
        this.diary = pen.diary();
        this.days = pen.days();
        this.touches = pen.touches();
        this.goods = goods;
        this.ways = ways;
        this.aims = aims;
    }

    /** How far a deal has come. */
    private enum Fate {
        WON,
        LOST,
        GOING,
        ASLEEP;

        private static Fate of(int n) {
            return switch (n % 12) {
                case 0, 3, 6, 9 -> WON;
                case 1, 5, 8 -> LOST;
                case 11 -> ASLEEP;
                default -> GOING;
            };
        }

        private Deal.State state() {
            return switch (this) {
                case WON -> Deal.State.WON;
                case LOST -> Deal.State.LOST;
                case GOING, ASLEEP -> Deal.State.OPEN;
            };
        }
    }

    /** One deal being lived. */
    private final class Life {
        final Party party;
        final Party.Person person;
        final Story story;
        final Stages stages;
        final List<Step> steps;
        final UUID id = ids.next();
        final Map<String, Integer> quantities;
        final Story.Words words;
        final double pace = dice.between(10, 19) / 10.0;
        final int start;
        /** The first step not yet taken. */
        final int next;

        int stage;

        Life(Party party, Story story, Fate fate) {
            this.party = party;
            this.person = dice.of(party.people());
            this.story = story;
            this.stages = story.renewal() ? ways.renewals() : ways.sales();
            this.steps = story.going(fate != Fate.LOST);
            this.quantities = story.quantities(dice);
            String main = quantities.keySet().iterator().next();
            this.words = new Story.Words(party, person)
                    .with("people", String.valueOf(dice.between(6, 28) * 5))
                    .with("machine", goods.name(main))
                    .with("n", String.valueOf(quantities.get(main)));
            boolean over = fate == Fate.WON || fate == Fate.LOST;
            this.next = over ? steps.size() : dice.between(2, steps.size() - 2);
            int lived = (int) Math.round(steps.get(next - 1).day() * pace);
            int idle = over
                    ? dice.between(1, LONGEST_AGO - lived)
                    : fate == Fate.ASLEEP ? dice.between(24, 55) : dice.between(0, 6);
            this.start = -idle - lived;
        }

        int fromToday(Step step) {
            return start + (int) Math.round(step.day() * pace);
        }

        LocalDate day(Step step) {
            return days.day(fromToday(step));
        }

        Touches.Duty duty(Step.Duty duty, boolean done) {
            var due = new Touches.Duty(words.in(duty.subject()), day(duty), done, day(steps.getFirst()));
            return done ? due : due.serving(serves());
        }

        @Nullable
        UUID serves() {
            return aims.of(party.seller().id(), start);
        }

        Deal told(Fate fate) {
            var course = new Deal.Course(fate.state(), start, fromToday(steps.getLast()));
            return new Deal(id, party, person, course, quantities);
        }

        ObjectNode about() {
            return Json.ref("opportunity", id);
        }
    }

    /** @param n which of all deals this is; decides how far it comes */
    void live(Party party, Story story, int n) {
        Fate fate = Fate.of(n);
        var life = new Life(party, story, fate);
        lived.add(life.told(fate));
        UUID who = party.seller().id();
        diary.create(days.moment(life.day(life.steps.getFirst())), who, "opportunity", life.id, opening(life));
        for (int i = 0; i < life.next; i++) {
            step(life, life.steps.get(i), who);
        }
        life.steps.stream()
                .skip(life.next)
                .filter(Step.Duty.class::isInstance)
                .map(Step.Duty.class::cast)
                .findFirst()
                .ifPresent(duty -> touches.task(life.duty(duty, false), who, life.about()));
    }

    List<Deal> lived() {
        return lived;
    }

    private void step(Life life, Step step, UUID who) {
        LocalDate day = life.day(step);
        switch (step) {
            case Step.Touch touch -> {
                boolean face =
                        touch.channel().equals("visit") || touch.channel().equals("meeting");
                ObjectNode about = face ? Json.ref("account", life.party.account()) : life.about();
                touches.touch(touch, day, who, about, life.words);
            }
            case Step.Jotting note -> touches.note(life.words.in(note.text()), day, who, life.about(), false);
            case Step.Duty duty -> touches.task(life.duty(duty, true), who, life.about());
            case Step.Forward forward -> {
                ObjectNode fields = Json.object();
                if (life.stage++ == 0) {
                    fields.put("engagedOn", day.toString());
                }
                fields.set("stage", Json.ref("stage", life.stages.open(life.stage)));
                diary.change(days.moment(day), who, "opportunity", life.id, fields);
            }
            case Step.Ending ending -> end(life, ending, day, who);
        }
    }

    private void end(Life life, Step.Ending ending, LocalDate day, UUID who) {
        ObjectNode fields = Json.object().put("closeDate", day.toString());
        fields.set("stage", Json.ref("stage", ending.won() ? life.stages.won() : life.stages.lost()));
        fields.put(ending.won() ? "whyWon" : "whyLost", ending.why());
        if (ending.competitor() != null) {
            fields.put("competitor", ending.competitor());
        }
        diary.change(days.moment(day), who, "opportunity", life.id, fields);
        touches.note(life.words.in(ending.text()), day, who, life.about(), false);
    }

    private ObjectNode opening(Life life) {
        ObjectNode fields = Json.object()
                .put("name", life.story.title() + " · " + life.party.name())
                .put("source", dice.of(SOURCES))
                .put("closeDate", life.day(life.steps.getLast()).toString());
        fields.set("account", Json.ref("account", life.party.account()));
        fields.set("contact", Json.ref("contact", life.person.id()));
        fields.set("stage", Json.ref("stage", life.stages.open(0)));
        UUID serves = life.serves();
        if (serves != null) {
            fields.set("purpose.objective", Json.ref("objective", serves));
        }
        nextStep(life, fields);
        ArrayNode lines = fields.putArray("lines");
        life.quantities.forEach((good, quantity) ->
                lines.add(goods.line(good, quantity, life.party.country().currency())));
        return fields;
    }

    /** What is to be done next on a deal under way; some have been left without. */
    private void nextStep(Life life, ObjectNode fields) {
        if (life.next == life.steps.size() || dice.oneIn(5)) {
            return;
        }
        life.steps.stream()
                .skip(life.next)
                .filter(step -> step instanceof Step.Duty
                        || step instanceof Step.Touch touch && touch.direction().equals("out"))
                .findFirst()
                .ifPresent(step -> fields.put("nextStep", life.words.in(said(step)))
                        .put("nextStepDate", life.day(step).toString()));
    }

    private static String said(Step step) {
        return switch (step) {
            case Step.Duty duty -> duty.subject();
            case Step.Touch touch -> touch.subject();
            case Step.Jotting note -> note.text();
            case Step.Ending ending -> ending.text();
            case Step.Forward forward -> "";
        };
    }
}
