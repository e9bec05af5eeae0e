package org.kinward.engine.file;

import java.util.List;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.springframework.stereotype.Component;

/** A file has the owner and the team of the record it hangs on; on a record that is everyone's, it is everyone's to read. */
@Component
final class FileBelongsToItsRecord implements Rule {
    private final FileRecord file;

    FileBelongsToItsRecord(FileRecord file) {
        this.file = file;
    }

    @Override
    public ObjectType type() {
        return file;
    }

    @Override
    public List<String> follows() {
        return List.of(file.record.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Snapshot record = context.follow(draft, file.record).orElse(null);
        if (record == null) {
            return;
        }
        Ref owner = record.get(file.owner);
        if (owner != null) {
            draft.set(file.owner, owner);
            draft.set(file.team, record.get(file.team));
            draft.set(file.territory, record.get(file.territory));
        } else {
            draft.set(file.team, new Ref("team", Rights.EVERYONE));
        }
    }
}
