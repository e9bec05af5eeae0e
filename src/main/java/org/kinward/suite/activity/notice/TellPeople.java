package org.kinward.suite.activity.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Errand;
import org.springframework.stereotype.Component;

/**
 * Follows the feed and tells people what somebody did: what an import, the sample or a reaction did is told to nobody. A line
 * that comes again tells nothing new, for a notice's id follows from what it tells.
 */
@Component
final class TellPeople implements Subscriber {
    static final String NAME = "activity.notices";
    private static final Set<String> BY_PEOPLE = Set.of("interactive", "api");

    private final Catalogues catalogues;
    private final WhoIsTold who;
    private final Notices notices;

    TellPeople(Catalogues catalogues, WhoIsTold who, Notices notices) {
        this.catalogues = catalogues;
        this.who = who;
        this.notices = notices;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        List<PlacedLine> deeds = lines.stream().filter(this::tells).toList();
        if (deeds.isEmpty()) {
            return;
        }
        List<Notice> told =
                who.of(connection, deeds.stream().map(PlacedLine::line).toList());
        if (!told.isEmpty()) {
            SQLException[] failed = new SQLException[1];
            Errand.because(NAME, deeds.getFirst()).carry(() -> {
                try {
                    notices.tell(connection, told);
                } catch (SQLException e) {
                    failed[0] = e;
                }
                return told;
            });
            if (failed[0] != null) {
                throw failed[0];
            }
        }
    }

    private boolean tells(PlacedLine placed) {
        FeedLine line = placed.line();
        boolean change = line.kind() == FeedLine.Kind.CREATED || line.kind() == FeedLine.Kind.UPDATED;
        return change
                && line.provenance().cause() == null
                && BY_PEOPLE.contains(line.provenance().origin())
                && catalogues
                        .current()
                        .find(line.object())
                        .filter(TellPeople::concerns)
                        .isPresent();
    }

    /** Settings are told to nobody, and what is one person's own to nobody else. */
    private static boolean concerns(Model model) {
        return model.shape().custody() == Custody.OWNED && model.parent().isEmpty();
    }
}
