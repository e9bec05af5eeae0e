package org.kinward.engine.record.query.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.field.relation.RelationType;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;

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
    private final KnownReferences references;
    private final Slots slots = new Slots();
    private final List<Source> sources = new ArrayList<>();
    private int leaves;
    private int joined;
    private Scope scope;

    /** A record reached by a relation, with its type's guard. */
    private record Join(String alias, Model model, String sql) {}

    /** The select that is being compiled: its rows, and the joins that paths from them need. */
    private record Scope(String alias, Model model, Map<String, Join> joins) {
        Scope(String alias, Model model) {
            this(alias, model, new LinkedHashMap<>());
        }

        String takeJoins() {
            var sql = new StringBuilder();
            joins.values().forEach(join -> sql.append(join.sql()));
            joins.clear();
            return sql.toString();
        }
    }

    public Statement(Catalogue catalogue, Rights rights, Model root, KnownReferences references) {
        this.references = references;
        this.catalogue = catalogue;
        this.rights = rights;
        this.root = root;
        this.scope = new Scope(ROOT, root);
    }

    public Model root() {
        return root;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Whether the titles of a type are known without a join. */
    boolean knows(String target) {
        return references.has(target) && rights.readable(target) instanceof Visibility.All;
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
        return scope.takeJoins();
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

    /** Follows a path through to-one relations; a hop to another type carries that type's guard. */
    public Place place(String path) {
        Route.End end = Route.to(catalogue, scope.model(), path);
        return new Place(walk(end.route()), end.model(), end.field());
    }

    /** Alias of the record at the end of a route. */
    private String walk(Route route) {
        String alias = scope.alias();
        var walked = new StringBuilder();
        for (Route.Hop hop : route.hops()) {
            walked.append(hop.column()).append('#').append(hop.target());
            alias = join(walked.toString(), alias, hop).alias();
            walked.append('.');
        }
        return alias;
    }

    /** Alias of the record a relation of the root points to. */
    public String joined(ModelField relation, String target) {
        return join(
                        relation.column() + "#" + target,
                        ROOT,
                        new Route.Hop(root.key(), relation, relation.column(), target))
                .alias();
    }

    /** The title of what a relation of the root points to, looked up only in the type it points to. */
    public String titleAmongMany(ModelField relation) {
        String object = ROOT + ".\"" + relation.columnName(RelationType.OBJECT) + '"';
        var sql = new StringBuilder("case ").append(object);
        for (String target : relation.settings().targets()) {
            Model model = catalogue.model(target);
            String alias = "j" + joined++;
            sql.append(" when '").append(target.replace("'", "''")).append("' then (select cast(");
            sql.append(alias).append(".\"").append(model.title().column()).append("\" as text) from ");
            sql.append(model.table())
                    .append(' ')
                    .append(alias)
                    .append(" where ")
                    .append(alias);
            sql.append(".id = ")
                    .append(ROOT)
                    .append(".\"")
                    .append(relation.column())
                    .append('"');
            guard(alias, model).ifPresent(guard -> sql.append(" and ").append(guard));
            sql.append(')');
        }
        return sql.append(" end").toString();
    }

    private Join join(String walked, String from, Route.Hop hop) {
        Join known = scope.joins().get(walked);
        if (known != null) {
            return known;
        }
        Model model = catalogue.model(hop.target());
        String alias = "j" + joined++;
        String sql = " left join " + model.table() + " " + alias + " on " + alias + ".id = " + from + ".\""
                + hop.column() + "\""
                + guard(alias, model).map(guard -> " and " + guard).orElse("");
        Join join = new Join(alias, model, sql);
        scope.joins().put(walked, join);
        return join;
    }

    // ---- guard -------------------------------------------------------------------------------------------------

    /** The condition under which a row is within sight; empty when all are. */
    public java.util.Optional<String> guard(String alias, Model model) {
        return switch (rights.readable(model.key())) {
            case Visibility.All all -> java.util.Optional.empty();
            case Visibility.None none -> java.util.Optional.of("false");
            case Visibility.Among among ->
                java.util.Optional.of(
                        among.condition(model.key(), alias + ".", (object, tie, ids) -> ends(object, tie)));
        };
    }

    /** Whether rows are within sight because of what they point to. */
    public boolean seenThrough(Model model) {
        return rights.readable(model.key()) instanceof Visibility.Among among
                && !among.through().isEmpty();
    }

    /**
     * The root's live rows within sight, each once: a select for each way to them, along an index of its own. What they are
     * seen through is found before. For sights known to be narrow.
     */
    public String gathered() {
        if (!(rights.readable(root.key()) instanceof Visibility.Among among)) {
            return "select * from " + root.table() + " t where " + sight();
        }
        String live = "select t.* from " + root.table() + " t where t.deleted_at is null and ";
        List<String> ways = new ArrayList<>();
        ways.add(
                live + new Visibility.Among(among.ties()).condition(root.key(), "t.", (of, tie, ids) -> ends(of, tie)));
        for (int i = 0; i < among.through().size(); i++) {
            var before = new Visibility.Among(among.ties(), among.through().subList(0, i));
            ways.add(live + through("t", among.through().get(i)) + " and not coalesce("
                    + before.condition(root.key(), "t.", (of, tie, ids) -> ends(of, tie)) + ", false)");
        }
        return String.join(" union all ", ways);
    }

    private String through(String alias, Visibility.Through way) {
        return way.points(alias + ".") + " and " + alias + ".\"" + way.column() + "\" = any(array("
                + String.join(" union all ", ids(catalogue.model(way.object()))) + "))";
    }

    /** Ids of a type's live rows within sight, some more than once, a select for each way: of the index alone, where it can. */
    private List<String> ids(Model model) {
        String live = "select w.id from " + model.table() + " w where w.deleted_at is null";
        return switch (rights.readable(model.key())) {
            case Visibility.All all -> List.of(live);
            case Visibility.None none -> List.of(live + " and false");
            case Visibility.Among among ->
                Stream.concat(
                                among.by().stream()
                                        .map(tie -> "w." + tie.column() + " = any(" + ends(model.key(), tie) + ")"),
                                among.through().stream().map(way -> through("w", way)))
                        .map(way -> live + " and " + way)
                        .toList();
        };
    }

    /** The root's table; of owned children with that of what owns them, alive and within sight. */
    public String from() {
        return root.table() + " " + ROOT
                + root.parent()
                        .map(parent -> owner(catalogue.model(parent), ROOT))
                        .orElse("");
    }

    /** The condition under which the root's rows are alive and within sight. */
    public String sight() {
        if (root.parent().isPresent()) {
            return "true";
        }
        return ROOT + ".deleted_at is null"
                + guard(ROOT, root).map(guard -> " and " + guard).orElse("");
    }

    private String owner(Model parent, String child) {
        String alias = "j" + joined++;
        return " join " + parent.table() + " " + alias + " on " + alias + ".id = " + child + "." + Names.PARENT
                + " and " + alias + ".deleted_at is null"
                + guard(alias, parent).map(guard -> " and " + guard).orElse("");
    }

    /** By what records of a type are within sight, where not all of them are. */
    public Set<Tie> ties(Model model) {
        return rights.readable(model.key()) instanceof Visibility.Among among ? among.by() : Set.of();
    }

    public String ends(String object, Tie tie) {
        return "cast(" + parameter(new Source.Ends(object, tie)) + " as uuid[])";
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
            case Filter.Many many -> compile(many);
            case Filter.Compare compare -> compile(compare);
        };
    }

    private Condition compile(Filter.Compare compare) {
        Place place = place(compare.path());
        requireOffered(place.field(), compare);
        int first = slots.taken();
        Condition condition = place.field().type().condition(compare.operator(), place.stored(), slots);
        int leaf = leaves++;
        for (int i = first; i < slots.taken(); i++) {
            sources.add(new Source.Operand(leaf, i - first));
        }
        return condition;
    }

    public static void requireOffered(ModelField field, Filter.Compare compare) {
        if (!field.type().operators().contains(compare.operator())) {
            throw new Refusal(
                    ErrorCode.NOT_FILTERABLE,
                    Map.of(
                            "field",
                            compare.path(),
                            "operator",
                            compare.operator().wire()));
        }
    }

    /** Live records within sight on the other side, no more of them looked at than decide. */
    private Condition compile(Filter.Many many) {
        Route.Several several = Route.several(catalogue, scope.model(), many.path());
        String one = walk(several.route());
        Scope outer = scope;
        scope = new Scope("m" + joined++, several.of());
        // In words: among other placeholders jOOQ would take the guard's parameters for its own.
        String which = condition(many.where());
        String joins = scope.takeJoins();
        String from = several.of().table() + " " + scope.alias() + owner(several) + joins + " where " + scope.alias()
                + ".\"" + several.column() + "\" = " + one + ".id" + live(several) + " and (" + which + ")";
        scope = outer;
        if (many.isAny()) {
            return DSL.condition("exists (select 1 from " + from + ")");
        }
        if (many.isNone()) {
            return DSL.condition("not exists (select 1 from " + from + ")");
        }
        String counted = "(select count(*) from (select 1 from " + from + " limit " + (many.number() + 1) + ") c) ";
        return DSL.condition(counted + sign(many.operator()) + " " + many.number());
    }

    /** Children that stand alone here are seen by whoever sees their parent. */
    private String owner(Route.Several several) {
        if (several.owned() || several.of().parent().isEmpty()) {
            return "";
        }
        return owner(catalogue.model(several.of().parent().get()), scope.alias());
    }

    private String live(Route.Several several) {
        if (several.of().parent().isPresent()) {
            return "";
        }
        return " and " + scope.alias() + ".deleted_at is null"
                + guard(scope.alias(), several.of())
                        .map(guard -> " and " + guard)
                        .orElse("");
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
            case IS_NOT -> "<>";
            case IS, IN, NOT_IN, HAS_ALL, BETWEEN, WITHIN, CONTAINS, STARTS_WITH, IS_EMPTY, IS_NOT_EMPTY -> "=";
        };
    }
}
