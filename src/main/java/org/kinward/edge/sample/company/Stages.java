package org.kinward.edge.sample.company;

import java.util.List;
import java.util.UUID;

/** The stages of the pipeline that the sample finds; whatever their number, the last open one is as far as talk gets. */
public record Stages(List<UUID> open, UUID won, UUID lost) {
    public Stages {
        open = List.copyOf(open);
    }

    UUID open(int reached) {
        return open.get(Math.min(reached, open.size() - 1));
    }
}
