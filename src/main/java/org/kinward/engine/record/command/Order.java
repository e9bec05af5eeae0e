package org.kinward.engine.record.command;

import java.util.List;

/**
 * A batch as it is handed in.
 *
 * @param consequences what follows from the commands by itself, such as relations that move when two records become one:
 *     it needs no right of its own, and its outcomes come after those of the commands
 */
public record Order(Mode mode, List<Command> commands, List<Command> consequences) {
    public Order {
        commands = List.copyOf(commands);
        consequences = List.copyOf(consequences);
    }

    public static Order of(Mode mode, List<Command> commands) {
        return new Order(mode, commands, List.of());
    }

    public int size() {
        return commands.size() + consequences.size();
    }
}
