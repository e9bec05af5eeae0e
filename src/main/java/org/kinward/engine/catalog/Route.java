package org.kinward.engine.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * Where a path leads: over to-one relations from record to record, to the model it ends at. Every path of every query and of
 * every formula is read here.
 *
 * @param hops the relations, in order
 * @param model the type that the last part is of
 */
public record Route(List<Hop> hops, Model model) {
    private static final int MAX_HOPS = 6;
    private static final String SEPARATOR = ".";
    private static final char OF = ':';
    /** The way from an owned child to what owns it. */
    private static final String UP = "parent";

    /**
     * A relation that is followed.
     *
     * @param from key of the type that has it
     * @param relation null on the way from an owned child to its owner
     * @param column that holds the id of the next record
     * @param target key of the next record's type
     */
    public record Hop(String from, @Nullable ModelField relation, String column, String target) {}

    /** A field at the end of a route. */
    public record End(Route route, ModelField field) {
        public Model model() {
            return route.model();
        }
    }

    /**
     * Several records at the end of a route.
     *
     * @param of their type
     * @param column of theirs that holds the id of the one they belong to
     * @param owned whether they are its children, seen by whoever sees it
     */
    public record Several(Route route, Model of, String column, boolean owned) {}

    /** Follows a path to its field. */
    public static End to(Catalogue catalogue, Model root, String path) {
        Optional<ModelField> near = named(root, path);
        if (near.isPresent()) {
            return new End(new Route(List.of(), root), near.get());
        }
        var walk = new Walk(catalogue, root, path);
        while (true) {
            Optional<ModelField> last = named(walk.model, walk.rest());
            if (last.isPresent()) {
                return new End(walk.route(), last.get());
            }
            if (!walk.step()) {
                throw new Refusal(ErrorCode.UNKNOWN_FIELD, Map.of("object", walk.model.key(), "field", walk.rest()));
            }
        }
    }

    private static Optional<ModelField> named(Model model, String key) {
        return key.equals(ModelField.ID.key()) ? Optional.of(ModelField.ID) : model.find(key);
    }

    /** Follows a path to several records: owned children, or records of a type whose relation points here. */
    public static Several several(Catalogue catalogue, Model root, String path) {
        var walk = new Walk(catalogue, root, path);
        while (true) {
            Several found = walk.several();
            if (found != null) {
                return found;
            }
            if (!walk.step()) {
                throw new Refusal(ErrorCode.NOT_TO_MANY, Map.of("field", path));
            }
        }
    }

    /** A path while it is walked. Keys of added fields have dots of their own, so the longest key is tried first. */
    private static final class Walk {
        private final Catalogue catalogue;
        private final String path;
        private final String[] parts;
        private final List<Hop> hops = new ArrayList<>();
        private Model model;
        private int at;

        Walk(Catalogue catalogue, Model root, String path) {
            this.catalogue = catalogue;
            this.model = root;
            this.path = path;
            this.parts = path.split("\\.", -1);
        }

        Route route() {
            return new Route(List.copyOf(hops), model);
        }

        String rest() {
            return key(parts.length);
        }

        private String key(int end) {
            return String.join(SEPARATOR, Arrays.asList(parts).subList(at, end));
        }

        boolean step() {
            for (int end = parts.length - 1; end > at; end--) {
                Hop hop = hop(key(end));
                if (hop != null) {
                    hops.add(hop);
                    if (hops.size() > MAX_HOPS) {
                        throw new Refusal(ErrorCode.PATH_TOO_LONG, Map.of("field", path, "max", MAX_HOPS));
                    }
                    model = catalogue.model(hop.target());
                    at = end;
                    return true;
                }
            }
            return false;
        }

        private @Nullable Hop hop(String key) {
            int mark = key.indexOf(OF);
            String near = mark < 0 ? key : key.substring(0, mark);
            ModelField relation = model.find(near).orElse(null);
            if (relation == null) {
                return key.equals(UP)
                        ? model.parent()
                                .map(parent -> new Hop(model.key(), null, Names.PARENT, parent))
                                .orElse(null)
                        : null;
            }
            List<String> targets = relation.settings().targets();
            if (!relation.type().reference() || targets.isEmpty()) {
                throw new Refusal(ErrorCode.NOT_FILTERABLE, Map.of("field", path));
            }
            if (mark < 0 && targets.size() == 1) {
                return new Hop(model.key(), relation, relation.column(), targets.getFirst());
            }
            String target = key.substring(mark + 1);
            if (mark >= 0 && targets.contains(target)) {
                return new Hop(model.key(), relation, relation.column(), target);
            }
            if (mark >= 0 && target.contains(SEPARATOR)) {
                return null;
            }
            String last = parts[parts.length - 1];
            throw new Refusal(
                    ErrorCode.SAY_WHICH_TYPE,
                    Map.of("field", path, "example", near + OF + targets.getFirst() + SEPARATOR + last));
        }

        @Nullable
        Several several() {
            String key = rest();
            ModelField children = model.find(key).orElse(null);
            if (children != null) {
                return children.settings().owned().isEmpty()
                        ? null
                        : new Several(
                                route(), catalogue.model(children.settings().owned()), Names.PARENT, true);
            }
            int mark = key.indexOf(OF);
            Model other =
                    mark < 0 ? null : catalogue.find(key.substring(0, mark)).orElse(null);
            ModelField back =
                    other == null ? null : other.find(key.substring(mark + 1)).orElse(null);
            return other == null || back == null || !back.settings().targets().contains(model.key())
                    ? null
                    : new Several(route(), other, back.column(), false);
        }
    }
}
