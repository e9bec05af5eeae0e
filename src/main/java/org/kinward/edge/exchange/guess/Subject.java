package org.kinward.edge.exchange.guess;

import java.util.List;

/**
 * An object type as the guess sees it.
 *
 * @param names its label and plural in every language
 */
public record Subject(String object, List<String> names, List<Target> targets) {

    public Subject {
        names = List.copyOf(names);
        targets = List.copyOf(targets);
    }
}
