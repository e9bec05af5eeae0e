package org.kinward.engine.search.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;

/**
 * What a search reaches into, as arrays.
 *
 * @param open types of which all records are within sight
 * @param guarded types of which those are that belong to some people or teams
 * @param closed classes of fields that may not be read
 * @param me whose own records stand first; null for nobody
 */
record Sight(
        List<String> open,
        List<Guarded> guarded,
        List<String> closed,
        @Nullable UUID me) {

    record Guarded(List<Model> models, Visibility.Among among) {
        List<String> objects() {
            return models.stream().map(Model::key).toList();
        }

        /** The entries of a table that are tied to whoever may see them. */
        void tied(Sql sql, String alias) {
            sql.add("(false");
            for (Tie tie : among.by()) {
                sql.add(" or " + alias + "." + column(tie) + " = any(")
                        .ids(among.of(tie))
                        .add(")");
            }
            sql.add(")");
        }

        /** Or, of the entries of a table, those of records that are seen because of what they point to: looked up one by one. */
        void through(Sql sql, String alias) {
            for (Model model : among.through().isEmpty() ? List.<Model>of() : models) {
                sql.add(" or " + alias + ".object = ")
                        .text(model.key())
                        .add(" and ")
                        .guard(among.passing(model.table(), alias + ".record"));
            }
        }
    }

    /** @param asked keys of types; empty for all there are */
    static Sight of(Catalogue catalogue, Rights rights, Set<String> closed, Collection<String> asked) {
        List<String> open = new ArrayList<>();
        Map<Visibility.Among, List<Model>> guarded = new LinkedHashMap<>();
        for (Model model : catalogue.models()) {
            if (model.parent().isPresent() || !asked.isEmpty() && !asked.contains(model.key())) {
                continue;
            }
            switch (rights.readable(model.key())) {
                case Visibility.All all -> open.add(model.key());
                case Visibility.None none -> {}
                case Visibility.Among among ->
                    guarded.computeIfAbsent(among, one -> new ArrayList<>()).add(model);
            }
        }
        List<Guarded> groups = new ArrayList<>();
        guarded.forEach((among, models) -> groups.add(new Guarded(models, among)));
        return new Sight(open, groups, List.copyOf(closed), rights.user());
    }

    static String column(Tie tie) {
        return tie == Tie.RECORD ? "record" : tie.column();
    }

    /** And, of the entries of a table, those alone that are within sight. */
    void guard(Sql sql, String alias) {
        sql.add(" and " + alias + ".class <> all(").texts(closed).add(") and (");
        sql.add(alias + ".object = any(").texts(open).add(")");
        for (Guarded group : guarded) {
            sql.add(" or " + alias + ".object = any(").texts(group.objects()).add(") and ");
            group.tied(sql, alias);
            group.through(sql, alias);
        }
        sql.add(")");
    }

    boolean isNothing() {
        return open.isEmpty() && guarded.isEmpty();
    }
}
