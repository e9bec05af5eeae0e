package org.kinward.engine.derive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.derivation.DerivationJson;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.platform.jobs.Jobs;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees which computed fields are new, or computed in a new way, and has them filled in on the records that are there. */
@Component
final class Fills {
    private final Catalogues catalogues;
    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final FillIn job;
    private volatile long seen = -1;

    /** How far the filling of a field has come. */
    record Progress(FieldKey field, boolean filled, long done, long total) {}

    Fills(Catalogues catalogues, JdbcClient jdbc, Jobs jobs, FillIn job) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.job = job;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        Catalogue catalogue = catalogues.current();
        if (catalogue.version() == seen) {
            return;
        }
        for (Derived derived : catalogue.derivations().inOrder()) {
            fill(catalogue, derived);
        }
        seen = catalogue.version();
    }

    /** Looks though the catalogue is the same: what the records carry was changed from outside. */
    void again() {
        seen = -1;
        look();
    }

    private void fill(Catalogue catalogue, Derived derived) {
        FieldKey key = derived.key();
        String digest = digest(derived);
        boolean changed = !jdbc.sql("""
            insert into engine.derive_fill as f (object, field, digest) values (?, ?, ?)
            on conflict (object, field) do update
               set digest = excluded.digest, filled = false, after = null, done = 0, total = 0, since = now()
             where f.digest <> excluded.digest
            returning object
            """)
                .params(key.object(), key.field(), digest)
                .query(String.class)
                .list()
                .isEmpty();
        if (changed) {
            String table = catalogue.model(key.object()).table();
            jdbc.sql("update engine.derive_fill set total = (select count(*) from " + table
                            + ") where object = ? and field = ?")
                    .params(key.object(), key.field())
                    .update();
            jobs.schedule(job, key + "#" + digest, new FillIn.Data(key.object(), key.field(), digest), Instant.now());
        }
    }

    List<Progress> progress() {
        return jdbc.sql("select object, field, filled, done, total from engine.derive_fill")
                .query((row, n) -> new Progress(
                        new FieldKey(row.getString(1), row.getString(2)),
                        row.getBoolean(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    /** The same for the same definition, on every machine. */
    private static String digest(Derived derived) {
        ModelField field = derived.field();
        String definition = DerivationJson.write(derived.derivation()) + " "
                + field.type().key() + " " + field.settings().scale();
        UUID name = UUID.nameUUIDFromBytes(definition.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(name.getMostSignificantBits());
    }
}
