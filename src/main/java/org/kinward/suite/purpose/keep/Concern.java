package org.kinward.suite.purpose.keep;

import java.util.Set;
import java.util.TreeSet;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Route;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.suite.purpose.Measure;

/** The types whose records a measure looks at, as the feed names them: of owned children, their owners. */
final class Concern {
    private final Catalogue catalogue;
    private final Set<String> objects = new TreeSet<>();

    private Concern(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** None where the measure is of a type, or asks for a field, that is not there: it has no figure to change. */
    static Set<String> of(Catalogue catalogue, Measure measure) {
        var concern = new Concern(catalogue);
        try {
            Model root = catalogue.model(measure.object());
            concern.add(root);
            for (String path : new String[] {measure.field(), measure.date()}) {
                if (!path.isEmpty()) {
                    concern.walk(Route.to(catalogue, root, path).route());
                }
            }
            for (Filter filter : new Filter[] {measure.filter(), measure.of(), measure.to()}) {
                concern.take(root, filter);
            }
        } catch (Refusal unknown) {
            return Set.of();
        }
        return concern.objects;
    }

    private void take(Model root, Filter filter) {
        switch (filter) {
            case Filter.And and -> and.parts().forEach(part -> take(root, part));
            case Filter.Or or -> or.parts().forEach(part -> take(root, part));
            case Filter.Not not -> take(root, not.part());
            case Filter.Compare compare ->
                walk(Route.to(catalogue, root, compare.path()).route());
            case Filter.Many many -> {
                Route.Several several = Route.several(catalogue, root, many.path());
                walk(several.route());
                add(several.of());
                take(several.of(), many.where());
            }
        }
    }

    private void walk(Route route) {
        route.hops().forEach(hop -> add(catalogue.model(hop.target())));
    }

    private void add(Model model) {
        objects.add(model.parent().orElse(model.key()));
    }
}
