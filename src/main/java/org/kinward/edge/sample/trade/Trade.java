package org.kinward.edge.sample.trade;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.kinward.edge.sample.company.SampleCompany;
import org.kinward.edge.sample.company.Stages;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.engine.record.command.Command;

/** The second pipeline, which deals need to be there, and what followed from them. */
public final class Trade {
    private static final long SEED = 20110505;

    private final SampleIds ids = SampleIds.ofTrade();
    private final Renewals renewals;

    /** @param language of the pipeline's stages; one of those we speak */
    public Trade(Locale language) {
        renewals = new Renewals(ids, language);
    }

    /** The pipeline of renewals. */
    public List<Command> pipeline() {
        return renewals.commands();
    }

    public Stages renewals() {
        return renewals.stages();
    }

    /** Writes into the company's diary what followed from its deals. */
    public void follow(SampleCompany company, Instant now, ZoneId zone) {
        var days = new Days(now, zone, new Dice(SEED));
        new Orders(company, ids, days).write();
        new Buyers(company.diary(), ids, days).write(company.deals());
    }
}
