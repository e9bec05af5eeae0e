package org.kinward.engine.record.query.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;

/**
 * A statement while it is compiled: its parameters and where they come from, the joins that paths need, and the guard of
 * every type it touches.
 */
public final class Statement {
    public static final String ROOT = "t";
    private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

    private final Catalogue catalogue;
    private final Rights rights;
    private final Model root;
    private final Slots slots = new Slots();
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Join> joins = new LinkedHashMap<>();
    private int leaves;
    private int joined;

    /** A record reached by a relation, with its type's guard. */
    private record Join(String alias, Model model, String sql) {}

    public Statement(Catalogue catalogue, Rights rights, Model root) {
        this.catalogue = catalogue;
        this.rights = rights;
        this.root = root;
    }

    public Model root() {
        return root;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** A parameter of ours, as it stands in the text. */
    public String parameter(Source source) {
        slots.next(ColumnType.TEXT);
        sources.add(source);
        return ":p" + (sources.size() - 1);
    }

    public Compiled finish(String sql, boolean prepared) {
        return Compiled.of(sql, sources, prepared);
    }

    /** The joins asked for since the last call: what an inner select needed is not there for the outer one. */
    public String takeJoins() {
        var sql = new StringBuilder();
        joins.values().forEach(join -> sql.append(join.sql()));
        joins.clear();
        return sql.toString();
    }

    // ---- paths -------------------------------------------------------------------------------------------------

    /** A field and the alias of the table it is read from. */
    public record Place(String alias, Model model, ModelField field) {
        public StoredField stored() {
            return new StoredField(alias, field.column(), field.key(), field.settings());
        }

        public String column(String name) {
            return alias + ".\"" + name + '"';
        }
    }

    /** Follows a path from the root through to-one relations; a hop to another type carries that type's guard. */
    public Place place(String path) {
        String[] keys = path.split("\\.");
        String alias = ROOT;
        Model model = root;
        // Keys of added fields are namespaced with a dot themselves, so a whole path may also be one key.
        if (root.find(path).isPresent()) {
            return new Place(ROOT, root, root.field(path));
        }
        var walked = new StringBuilder();
        for (int i = 0; i < keys.length - 1; i++) {
            ModelField relation = model.field(keys[i]);
            if (!relation.type().reference() || relation.settings().targets().size() != 1) {
                throw new Refusal(ErrorCode.NOT_FILTERABLE, Map.of("field", path));
            }
            walked.append(keys[i]).append('.');
            Join join = join(
                    walked.toString(),
                    alias,
                    relation,
                    relation.settings().targets().getFirst());
            alias = join.alias();
            model = join.model();
        }
        return new Place(alias, model, model.field(keys[keys.length - 1]));
    }

    /** Alias of the record a relation of the root points to. */
    public String joined(ModelField relation, String target) {
        return join(relation.key() + ".", ROOT, relation, target).alias();
    }

    private Join join(String walked, String from, ModelField relation, String target) {
        String key = walked + "#" + target;
        Join known = joins.get(key);
        if (known != null) {
            return known;
        }
        Model model = catalogue.model(target);
        String alias = "j" + joined++;
        String sql = " left join " + model.table() + " " + alias + " on " + alias + ".id = " + from + ".\""
                + relation.column() + "\""
                + guard(alias, model).map(guard -> " and " + guard).orElse("");
        Join join = new Join(alias, model, sql);
        joins.put(key, join);
        return join;
    }

    // ---- guard -------------------------------------------------------------------------------------------------

    /** The condition under which a row is within sight; empty when all are. */
    public java.util.Optional<String> guard(String alias, Model model) {
        return switch (rights.readable(model.key())) {
            case Visibility.All all -> java.util.Optional.empty();
            case Visibility.None none -> java.util.Optional.of("false");
            case Visibility.Among among ->
                java.util.Optional.of("(" + alias + ".owner = any(" + owners(model) + ") or " + alias + ".team = any("
                        + teams(model) + "))");
        };
    }

    public String owners(Model model) {
        return "cast(" + parameter(new Source.Owners(model.key())) + " as uuid[])";
    }

    public String teams(Model model) {
        return "cast(" + parameter(new Source.Teams(model.key())) + " as uuid[])";
    }

    // ---- filter ------------------------------------------------------------------------------------------------

    /** The filter as SQL that is never unknown where it is negated. */
    public String condition(Filter filter) {
        return SQL.renderContext()
                .paramType(ParamType.NAMED)
                .visit(compile(filter))
                .render();
    }

    private Condition compile(Filter filter) {
        return switch (filter) {
            case Filter.And and ->
                DSL.and(and.parts().stream().map(this::compile).toList());
            case Filter.Or or ->
                or.parts().isEmpty()
                        ? DSL.falseCondition()
                        : DSL.or(or.parts().stream().map(this::compile).toList());
            case Filter.Not not -> DSL.condition("({0}) is not true", compile(not.part()));
            case Filter.Compare compare -> compile(compare);
        };
    }

    private Condition compile(Filter.Compare compare) {
        Place place = place(compare.path());
        if (!place.field().type().operators().contains(compare.operator())) {
            throw new Refusal(
                    ErrorCode.NOT_FILTERABLE,
                    Map.of(
                            "field",
                            compare.path(),
                            "operator",
                            compare.operator().wire()));
        }
        int first = slots.taken();
        Condition condition = place.field().type().condition(compare.operator(), place.stored(), slots);
        int leaf = leaves++;
        for (int i = first; i < slots.taken(); i++) {
            sources.add(new Source.Operand(leaf, i - first));
        }
        return condition;
    }
}
