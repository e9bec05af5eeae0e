package org.kinward.suite.sales.webform;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds forms by their addresses. */
@Component
public class PublicForms {
    private static final String SQL = """
        select id, key, language, fields, needed, heading, intro, consent_text, thanks, source, occasion, name, assignee
          from data.web_form
         where key = ? and active and deleted_at is null
        """;

    private final JdbcClient jdbc;

    PublicForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where there is none, or it is not open. */
    public Optional<PublicForm> find(String key) {
        return jdbc.sql(SQL)
                .param(key)
                .query((row, n) -> new PublicForm(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        Locale.forLanguageTag(row.getString("language")),
                        asked(row, "fields"),
                        asked(row, "needed"),
                        new PublicForm.Words(
                                text(row.getString("heading")),
                                text(row.getString("intro")),
                                text(row.getString("consent_text")),
                                text(row.getString("thanks"))),
                        new PublicForm.Leads(
                                text(row.getString("source")),
                                Objects.requireNonNullElse(row.getString("occasion"), row.getString("name")),
                                row.getObject("assignee", UUID.class))))
                .optional();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<Asked> asked(ResultSet row, String column) throws SQLException {
        List<Asked> asked = new ArrayList<>();
        Array array = row.getArray(column);
        if (array != null) {
            for (Object one : (Object[]) array.getArray()) {
                Asked.byKey(String.valueOf(one)).ifPresent(asked::add);
            }
        }
        asked.sort(null);
        return asked;
    }
}
