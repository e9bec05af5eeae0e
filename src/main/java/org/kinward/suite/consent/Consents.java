package org.kinward.suite.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How consent stands with parties: for whoever is about to write to them. Asked by code; people read it through the party. */
@Component
public final class Consents {
    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One look, however many; who never said anything is not among them. */
    public Map<UUID, Standing> of(Collection<UUID> parties) {
        Map<UUID, List<Entry>> entries = new HashMap<>();
        jdbc.sql("""
            select party, purpose, channel, decision, at from data.consent
             where party = any(cast(? as uuid[])) and deleted_at is null order by at, id
            """).param(parties.toArray(new UUID[0])).query(row -> {
            entries.computeIfAbsent(row.getObject(1, UUID.class), party -> new ArrayList<>())
                    .add(new Entry(
                            row.getString(2),
                            row.getString(3),
                            Consent.GIVEN.equals(row.getString(4)),
                            row.getObject(5, java.time.OffsetDateTime.class).toInstant()));
        });
        Map<UUID, Standing> standing = new HashMap<>();
        entries.forEach((party, some) -> standing.put(party, new Standing(some)));
        return standing;
    }
}
