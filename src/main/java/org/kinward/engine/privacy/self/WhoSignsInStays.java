package org.kinward.engine.privacy.self;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.privacy.spi.Keeps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody is erased who works here: first they are let go, and that is said by hand. */
@Component
public final class WhoSignsInStays implements Keeps {
    private static final String USER = "user";

    private final Catalogues catalogues;
    private final JdbcClient jdbc;

    WhoSignsInStays(Catalogues catalogues, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.jdbc = jdbc;
    }

    @Override
    public String reason() {
        return "signsIn";
    }

    @Override
    public Set<UUID> of(Model model, Collection<UUID> records) {
        Set<UUID> stay = new HashSet<>();
        for (ModelField field : relations(model)) {
            stay.addAll(working("\"" + field.column() + "\"", field, records)
                    .query(UUID.class)
                    .list());
        }
        return stay;
    }

    /** What the users are called who may sign in and are this person; empty where there is none. */
    public List<String> names(Model model, UUID person) {
        return relations(model).stream()
                .flatMap(field -> working("name", field, Set.of(person)).query(String.class).list().stream())
                .sorted()
                .toList();
    }

    private Set<ModelField> relations(Model model) {
        return Selves.relations(catalogues.current().model(USER), model.key());
    }

    private JdbcClient.StatementSpec working(String what, ModelField field, Collection<UUID> people) {
        return jdbc.sql("select " + what + " from data.\"user\" where \"" + field.column()
                        + "\" = any(?) and active and deleted_at is null")
                .param(people.toArray(UUID[]::new));
    }
}
