package org.kinward.edge.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kinward.edge.sample.company.SampleCompany;
import org.kinward.edge.sample.company.Staff;
import org.kinward.edge.sample.company.Stages;
import org.kinward.edge.sample.company.Ways;
import org.kinward.edge.sample.desk.Desk;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.purpose.Goals;
import org.kinward.edge.sample.trade.Trade;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.identity.Passwords;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.platform.workspace.BusinessCalendar;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the sample company in: its people as the workspace itself, everything else as whoever did it, when they did it. */
@Component
final class LoadSample {
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    private final Records records;
    private final Passwords passwords;
    private final Workspaces workspaces;
    private final SampleMark mark;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    LoadSample(
            Records records,
            Passwords passwords,
            Workspaces workspaces,
            SampleMark mark,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.passwords = passwords;
        this.workspaces = workspaces;
        this.mark = mark;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param language of what the sample adds to the workspace's own: one of those we speak */
    void run(Locale language) {
        mark.began();
        Instant now = Clock.systemUTC().instant();
        Stages sales = new SelectStages().run(jdbc);
        workspaces.change(workspace(false));
        Staff staff = SampleCompany.hired();
        hire(staff);
        var trade = new Trade(language);
        requireSaved(records.execute(Actor.system(Origin.SAMPLE), Mode.ALL_OR_NOTHING, trade.pipeline()));
        var goals = new Goals(staff, now, ZONE, language);
        goals.work().forEach(batch -> write(batch, language));
        var company = new SampleCompany(now, ZONE, new Ways(sales, trade.renewals()), goals.aims(), language);
        trade.follow(company, now, ZONE);
        Desk.lay(company, now, ZONE);
        company.work().forEach(batch -> write(batch, language));
        workspaces.change(workspace(true));
        mark.finished();
    }

    /** @param sample said only when all is there: it opens the door to its people */
    private static Workspace workspace(boolean sample) {
        return new Workspace(
                Staff.COMPANY, "EUR", ZONE, "PT", SampleCompany.rates(), sample, BusinessCalendar.usual("PT"), null);
    }

    private void hire(Staff staff) {
        requireSaved(records.execute(Actor.system(Origin.SAMPLE), Mode.ALL_OR_NOTHING, staff.commands()));
        staff.members().forEach(member -> passwords.set(member.id(), Staff.PASSWORD));
    }

    private void write(Diary.Batch batch, Locale language) {
        var actor = new Actor(batch.who(), Origin.SAMPLE, language);
        List<Command> commands = batch.commands();
        requireSaved(Objects.requireNonNull(transactions.execute(status -> {
            // Nothing is lost by not waiting for the disk each time: a sample cut short begins anew.
            jdbc.sql("set local synchronous_commit = off").update();
            return records.executeAsOf(batch.at(), actor, Mode.ALL_OR_NOTHING, commands);
        })));
    }

    /** The sample is ours: what is wrong with it is a bug, not a refusal. */
    private static void requireSaved(BatchResult result) {
        for (Outcome outcome : result.outcomes()) {
            if (!(outcome instanceof Outcome.Saved) && !(outcome instanceof Outcome.Skipped)) {
                throw new IllegalStateException("the sample is not as it should be: " + outcome);
            }
        }
    }
}
