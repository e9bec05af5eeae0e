package org.kinward.engine.custom;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.layout.Layout;
import org.kinward.engine.custom.check.SoundDefinitions;
import org.kinward.engine.custom.sql.Nodes;
import org.kinward.engine.custom.sql.Progress;
import org.kinward.engine.custom.sql.Progress.Problem;
import org.kinward.engine.custom.sql.Progress.State;
import org.kinward.engine.custom.sql.PublishedSnapshots;
import org.kinward.engine.custom.sql.StoredDefinitions;
import org.kinward.engine.feed.Bell;
import org.kinward.engine.feed.Bells;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings definitions into force: columns, then the snapshot, then, when every process works with it, the rules. Whoever
 * takes over from one that died begins again; every step looks first at what is there.
 */
@Component
final class Publisher {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Catalogues catalogues;
    private final Layout layout;
    private final StoredDefinitions stored;
    private final PublishedSnapshots snapshots;
    private final Progress progress;
    private final Nodes nodes;
    private final Bell numbered;

    Publisher(
            Catalogues catalogues,
            Layout layout,
            StoredDefinitions stored,
            PublishedSnapshots snapshots,
            Progress progress,
            Nodes nodes,
            Bells bells) {
        this.catalogues = catalogues;
        this.layout = layout;
        this.stored = stored;
        this.snapshots = snapshots;
        this.progress = progress;
        this.nodes = nodes;
        this.numbered = bells.numbered();
    }

    void keep(BooleanSupplier myTurn) throws Exception {
        String done = "";
        long heard = 0;
        while (myTurn.getAsBoolean()) {
            String stamp = stored.stamp();
            if (!stamp.equals(done)) {
                bring(stamp);
                done = stamp;
            }
            heard = numbered.await(heard, LOOK);
            // On a busy system the bell rings all the time, and definitions change once a week.
            Thread.sleep(BREATH);
        }
    }

    private void bring(String stamp) throws SQLException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        try {
            Definitions sound = SoundDefinitions.of(
                    catalogues,
                    stored.read(),
                    (type, wrong) -> problems.add(
                            new Problem(type, wrong.field(), wrong.code().wire(), JSON.valueToTree(wrong.details()))));
            long version = published(stamp, sound, problems);
            progress.write(stamp, State.WAITING_FOR_NODES, "", problems);
            await(version);
            layout.hold(
                            catalogues.assemble(version, sound),
                            step -> progress.write(stamp, State.BUILDING, step.sql(), problems))
                    .forEach(broken -> problems.add(unkept(broken)));
            progress.write(stamp, State.DONE, "", problems);
        } catch (SQLException | RuntimeException e) {
            progress.write(stamp, State.FAILED, String.valueOf(e.getMessage()), problems);
            throw e;
        }
    }

    /** The version these definitions are in force in; a new one where they are not those of the last. */
    private long published(String stamp, Definitions sound, List<Problem> problems) throws SQLException {
        var latest = snapshots.latest();
        Definitions before =
                latest.map(PublishedSnapshots.Published::definitions).orElse(Definitions.NONE);
        long version = latest.map(PublishedSnapshots.Published::version).orElse(1L);
        // Through JSON and back, for that is how the other came.
        if (Definitions.of(sound.json()).equals(before)) {
            return version;
        }
        Catalogue next = catalogues.assemble(version + 1, sound);
        layout.build(next, step -> progress.write(stamp, State.BUILDING, step.sql(), problems));
        return snapshots.publish(sound);
    }

    private void await(long version) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (nodes.behind(version) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not every process takes up version " + version);
            }
            Thread.sleep(BREATH);
        }
    }

    private static Problem unkept(Layout.Broken broken) {
        ErrorCode code = broken.step().about().endsWith("_unique") ? ErrorCode.DOUBLE_VALUES : ErrorCode.EMPTY_VALUES;
        return new Problem(
                broken.step().table(), broken.step().about(), code.wire(), JSON.valueToTree(Map.of("count", 1)));
    }
}
