package org.kinward.suite.activity.talk;

import java.util.List;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.springframework.stereotype.Component;

/**
 * A comment belongs to the team of what it is about, and to everyone where that is everyone's: it tells nothing to whom the
 * record tells nothing. It is called by its first line.
 */
@Component
final class CommentIsSeenWithItsRecord implements Rule {
    private static final int LONGEST = 80;

    private final Comment comment;

    CommentIsSeenWithItsRecord(Comment comment) {
        this.comment = comment;
    }

    @Override
    public ObjectType type() {
        return comment;
    }

    @Override
    public List<String> follows() {
        return List.of(comment.about.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String body = draft.get(comment.body);
        if (body != null && (draft.isNew() || draft.changes(comment.body))) {
            String line = body.strip().lines().findFirst().orElse("");
            draft.set(
                    comment.title,
                    line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…");
        }
        if (draft.isNew() || draft.changes(comment.about)) {
            context.follow(draft, comment.about).ifPresent(record -> belongTo(draft, record));
        }
    }

    private void belongTo(Draft draft, Snapshot record) {
        Custody custody = record.model().shape().custody();
        boolean everyones = custody == Custody.SHARED || custody == Custody.CONFIGURATION;
        Ref owner = record.get(comment.owner);
        Ref team = record.get(comment.team);
        draft.set(comment.team, everyones ? new Ref("team", Rights.EVERYONE) : team);
        draft.set(comment.territory, everyones ? null : record.get(comment.territory));
        // Where only its owner sees the record, the comment is theirs, or they would not see it.
        if (!everyones && team == null && owner != null) {
            draft.set(comment.owner, owner);
        }
    }
}
