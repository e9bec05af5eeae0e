package org.kinward.edge.live;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.feed.Scope;

/**
 * Which records somebody may hear of, and what of them they may read and write. Two are equal when they reach equally far.
 *
 * @param limits fields with which less may be done
 */
record Sight(Map<String, Visibility> types, Rights.Limits limits) {

    private static final Visibility NOTHING = new Visibility.None();

    Sight {
        types = Map.copyOf(types);
    }

    static Sight of(Rights rights, Catalogue catalogue) {
        var types = new HashMap<String, Visibility>();
        catalogue.models().forEach(model -> types.put(model.key(), rights.readable(model.key())));
        return new Sight(types, rights.limits());
    }

    /** Whether it belonged, before or since, to whom one may see: who loses sight of a record is told too. */
    boolean includes(Happening happening) {
        var visible = types.getOrDefault(happening.object(), NOTHING);
        return includes(visible, happening, happening.after()) || includes(visible, happening, happening.before());
    }

    private static boolean includes(Visibility visible, Happening happening, @Nullable Scope scope) {
        var whose = scope == null ? new Scope(null, null, null) : scope;
        return visible.includes(new Tie.Ends(
                happening.object(),
                happening.id(),
                whose.owner(),
                whose.team(),
                whose.territory(),
                happening.through()));
    }
}
