package org.kinward.edge.sample.desk;

import java.time.Instant;
import java.time.ZoneId;
import org.kinward.edge.sample.company.SampleCompany;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.SampleIds;

/** The door of this room: writes into the company's diary what its people work with besides their customers. */
public final class Desk {
    private static final long SEED = 20110506;

    private Desk() {}

    public static void lay(SampleCompany company, Instant now, ZoneId zone) {
        SampleIds ids = SampleIds.ofDesk();
        var days = new Days(now, zone, new Dice(SEED));
        var templates = new Templates(company, ids);
        templates.letters(days);
        new Talk(company, ids, days).write();
        new Figures(company, ids).write(days);
        templates.texts(days);
    }
}
