package org.kinward.edge.exchange.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinward.edge.exchange.find.Found;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.id.Ids;
import org.kinward.kernel.text.Fold;
import tools.jackson.databind.node.JsonNodeFactory;

/** Records with nothing but their name, made in the same batch as the rows that name them. */
final class Creations implements References.Creator {

    /** Names that could not be made. The batch is taken back, and tried again without them. */
    static final class Refused extends RuntimeException {

        private final transient Set<String> names;

        Refused(Set<String> names) {
            super("not made: " + names, null, false, false);
            this.names = Set.copyOf(names);
        }

        Set<String> names() {
            return names;
        }
    }

    private final Set<String> refused;
    private final List<Command> commands = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Found> made = new LinkedHashMap<>();

    /** @param refused names not to be tried again */
    Creations(Set<String> refused) {
        this.refused = refused;
    }

    @Override
    public Map<String, Found> create(String object, String by, Collection<String> texts) {
        var created = new HashMap<String, Found>();
        for (var text : texts) {
            var name = object + " " + by + " " + Fold.of(text);
            if (!refused.contains(name)) {
                created.put(Fold.of(text), made.computeIfAbsent(name, n -> make(object, by, text, n)));
            }
        }
        return created;
    }

    private Found make(String object, String by, String text, String name) {
        var id = Ids.next();
        commands.add(new Command.Create(object, id, Map.of(by, JsonNodeFactory.instance.stringNode(text))));
        names.add(name);
        return new Found(object, id, JsonNodeFactory.instance.objectNode());
    }

    /** To be put before the commands of the rows. */
    List<Command> commands() {
        return commands;
    }

    /** @param outcomes of a batch that began with {@link #commands} */
    void require(List<Outcome> outcomes) {
        var failed = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            if (!(outcomes.get(i) instanceof Outcome.Saved)) {
                failed.add(names.get(i));
            }
        }
        if (!failed.isEmpty()) {
            throw new Refused(failed);
        }
    }
}
