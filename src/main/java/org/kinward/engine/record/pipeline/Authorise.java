package org.kinward.engine.record.pipeline;

import org.kinward.engine.access.TypeRights;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;

/** Refuses what no record of the type could allow; what is only added to changes by what follows from elsewhere alone, such as a merge. Which records an actor reaches, {@link LoadCurrent} sees. */
final class Authorise implements Step {
    @Override
    public void run(Batch batch) {
        batch.open().filter(item -> !item.consequence()).forEach(item -> {
            TypeRights rights = batch.rights().on(item.model().key());
            boolean added = item.command() instanceof Command.Create
                    || !item.model().shape().traits().contains(ObjectType.ADDED_ONLY);
            boolean may = added
                    && item.model().parent().isEmpty()
                    && switch (item.command()) {
                        case Command.Create create -> rights.create();
                        case Command.Update update -> rights.update().any();
                        case Command.Delete delete -> rights.delete().any();
                        case Command.Restore restore -> rights.delete().any();
                    };
            if (!may) {
                item.close(new Outcome.Denied());
            }
        });
    }
}
