package org.kinward.engine.record.command;

import java.util.List;

/**
 * A batch as it is handed in.
 *
 * @param consequences what follows from the commands by itself, such as relations that move when two records become one:
 *     it needs no right of its own, and its outcomes come after those of the commands
 * @param given whether the values are those of records, put where they belong by us: rights to single fields are then not
 *     asked for
 */
public record Order(Mode mode, List<Command> commands, List<Command> consequences, boolean given) {
    public Order {
        commands = List.copyOf(commands);
        consequences = List.copyOf(consequences);
    }

    public static Order of(Mode mode, List<Command> commands) {
        return new Order(mode, commands, List.of(), false);
    }

    public int size() {
        return commands.size() + consequences.size();
    }
}
