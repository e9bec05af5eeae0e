package org.kinward.engine.derive;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.derivation.DerivationJson;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells what is computed from what, as far as the reader may read it. */
@Component
public final class Dependencies {
    private final Catalogues catalogues;
    private final Access access;
    private final Fills fills;
    private final JdbcClient jdbc;

    Dependencies(Catalogues catalogues, Access access, Fills fills, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.access = access;
        this.fills = fills;
        this.jdbc = jdbc;
    }

    /**
     * In the order of computing: {@code {"derivations":[{"object","field","type","computed","at","from","usedBy",
     * "fill"}],"due","putOff"}}.
     *
     * @param object key of the type whose computed fields are asked for; null for all
     */
    public ObjectNode of(Actor actor, @Nullable String object) {
        Catalogue catalogue = catalogues.current();
        if (object != null) {
            catalogue.model(object);
        }
        Rights rights = access.rights(actor);
        Map<FieldKey, Fills.Progress> progress =
                fills.progress().stream().collect(Collectors.toMap(Fills.Progress::field, Function.identity()));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode all = out.putArray("derivations");
        for (Derived derived : catalogue.derivations().inOrder()) {
            FieldKey key = derived.key();
            if ((object == null || key.object().equals(object)) && seen(catalogue, rights, key)) {
                all.add(describe(catalogue, rights, derived, progress.get(key)));
            }
        }
        jdbc.sql("select count(*) filter (where tries = 0), count(*) filter (where tries > 0) from engine.derive_due")
                .query(row -> {
                    out.put("due", row.getLong(1)).put("putOff", row.getLong(2));
                });
        return out;
    }

    private static boolean seen(Catalogue catalogue, Rights rights, FieldKey key) {
        String guarded = catalogue.model(key.object()).parent().orElse(key.object());
        return rights.on(guarded).read().any() && rights.reads(key.object(), key.field());
    }

    private static ObjectNode describe(
            Catalogue catalogue, Rights rights, Derived derived, Fills.@Nullable Progress progress) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("object", derived.key().object()).put("field", derived.key().field());
        out.put("type", derived.field().type().key());
        out.set("computed", DerivationJson.write(derived.derivation()));
        out.put("at", derived.remote() ? "feed" : "save");
        list(out.putArray("from"), derived.inputs());
        list(
                out.putArray("usedBy"),
                catalogue.derivations().uses(derived.key()).stream()
                        .map(Derived::key)
                        .filter(key -> seen(catalogue, rights, key))
                        .toList());
        if (progress != null) {
            out.putObject("fill")
                    .put("filled", progress.filled())
                    .put("done", progress.done())
                    .put("total", progress.total());
        }
        return out;
    }

    private static void list(ArrayNode out, Collection<FieldKey> fields) {
        fields.forEach(key -> out.addObject().put("object", key.object()).put("field", key.field()));
    }
}
