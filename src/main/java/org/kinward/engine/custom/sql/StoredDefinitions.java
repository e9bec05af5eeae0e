package org.kinward.engine.custom.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.RuleDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the workspace's definitions from their tables, whole: there are some dozens of them. */
@Component
public final class StoredDefinitions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    StoredDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The live ones. */
    public Definitions read() {
        Map<UUID, List<FieldDefinition>> fields = new HashMap<>();
        jdbc.sql("""
            select f.* from data.field_definition f
              join data.type_definition t on t.id = f.parent and t.deleted_at is null
             order by f.parent, f.position, f.id
            """).query(row -> {
            fields.computeIfAbsent(row.getObject("parent", UUID.class), parent -> new ArrayList<>())
                    .add(field(row));
        });
        List<TypeDefinition> types = new ArrayList<>();
        jdbc.sql("select t.* from data.type_definition t where t.deleted_at is null order by t.key")
                .query(row -> {
                    types.add(type(row, fields.getOrDefault(row.getObject("id", UUID.class), List.of())));
                });
        return new Definitions(types, rules());
    }

    private List<RuleDefinition> rules() {
        return jdbc.sql("""
            select * from data.validation_rule where active and deleted_at is null order by object_type, name, id
            """)
                .query((row, n) -> new RuleDefinition(
                        text(row, "object_type"),
                        text(row, "name"),
                        text(row, "expression"),
                        FieldDefinition.texts(json(row, "messages")),
                        text(row, "field")))
                .list();
    }

    /** Changes whenever any definition does. */
    public String stamp() {
        return jdbc.sql("""
            select string_agg(stamp, ' ') from (
                select count(*) filter (where deleted_at is null) || '/' || coalesce(sum(version), 0) || '/'
                       || coalesce(extract(epoch from max(updated_at)), 0) as stamp
                  from data.type_definition
                union all
                select count(*) filter (where deleted_at is null) || '/' || coalesce(sum(version), 0) || '/'
                       || coalesce(extract(epoch from max(updated_at)), 0)
                  from data.validation_rule) stamps
            """).query(String.class).single();
    }

    /** Whether a definition of this key waits in the bin. */
    public boolean inBin(String key) {
        return jdbc.sql("select exists (select 1 from data.type_definition where key = ? and deleted_at is not null)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private static TypeDefinition type(ResultSet row, List<FieldDefinition> fields) throws SQLException {
        String custody = text(row, "custody");
        return new TypeDefinition(
                text(row, "key"),
                FieldDefinition.texts(json(row, "labels")),
                FieldDefinition.texts(json(row, "plurals")),
                text(row, "icon"),
                text(row, "title_field"),
                text(row, "part_of"),
                text(row, "board"),
                custody.isEmpty() ? "owned" : custody,
                row.getBoolean("link"),
                row.getBoolean("retired"),
                TypeDefinition.traits(row.getBoolean("sensitive"), texts(row, "visible_through")),
                fields);
    }

    private static FieldDefinition field(ResultSet row) throws SQLException {
        return new FieldDefinition(
                text(row, "key"),
                text(row, "field_type"),
                FieldDefinition.texts(json(row, "labels")),
                json(row, "settings"),
                text(row, "initial"),
                text(row, "section"),
                row.getBoolean("required"),
                row.getBoolean("unique"),
                row.getBoolean("indexed"),
                row.getBoolean("searched"),
                row.getBoolean("listed"),
                row.getBoolean("retired"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable JsonNode json(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : JSON.readTree(text);
    }
}
