package org.kinward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The statements of {@link Accounts}: with the columns that are known here, and those that accounts have gained from other
 * modules since, found out from one record that the API made. Whoever writes by hand for one release knows them too.
 */
record Shape(List<Shape.Gained> gained) {
    /** Of the columns of a row that is read. */
    static final int FIRST_GAINED = 39;

    private static final Set<String> KNOWN = Set.of(
            ("object,id,version,name,industry,website,emails,phones,address,annualRevenue,employees,founded,taxId,"
                            + "parent,source,description,externalId,owner,team,createdAt,createdBy,updatedAt,updatedBy,"
                            + "deletedAt,tags,mergedInto")
                    .split(","));
    private static final String COLUMNS = """
        id, version, name, name__fold, industry, website, website__fold, emails, phones, address, address__city,
        address__postal_code, address__country, address__fold, annual_revenue, annual_revenue__currency,
        annual_revenue__base, annual_revenue__rate, annual_revenue__rate_date, employees, founded, tax_id,
        tax_id__fold, external_id, external_id__fold, owner, team, created_at, created_by, updated_at, updated_by\
        """;

    private static final String SELECT = """
        select t.id, t.version, t.name, t.industry, t.website, t.emails, t.phones, t.address, t.address__city,
          t.address__region, t.address__postal_code, t.address__country, t.annual_revenue, t.annual_revenue__currency,
          t.annual_revenue__base, t.annual_revenue__rate, t.annual_revenue__rate_date, t.employees, t.founded, t.tax_id,
          t.parent, p.name, t.source, t.description, t.external_id, t.owner, o.name, t.team, m.name, t.created_at,
          t.created_by, c.name, t.updated_at, t.updated_by, u.name, t.deleted_at, t.tags,
          t.merged_into%s
        from (%s) t left join data.account p on p.id = t.parent%s left join data."user" o on o.id = t.owner
          left join data.team m on m.id = t.team left join data."user" c on c.id = t.created_by
          left join data."user" u on u.id = t.updated_by
        """;
    private static final String ORDER = " order by updated_at desc, id desc";
    private static final String BRANCH =
            "(select id, updated_at from data.account where deleted_at is null and %s = ?" + ORDER + " limit 51)";

    enum Kind {
        NUMBER,
        MONEY,
        MOMENT,
        TEXT
    }

    /**
     * @param starts what it is on a new account, as the database writes it; empty for nothing
     */
    record Gained(String key, String column, Kind kind, String starts) {
        List<String> columns() {
            return (kind == Kind.MONEY ? Stream.of("", "__currency", "__base", "__rate", "__rate_date") : Stream.of(""))
                    .map(part -> '"' + column + part + '"')
                    .toList();
        }
    }

    /** Of an account as the API tells it. */
    static Shape of(Connection connection, JsonNode account) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select column_name, data_type from information_schema.columns"
                        + " where table_schema = 'data' and table_name = 'account'")) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        }
        List<Gained> gained = new ArrayList<>();
        for (String key : account.propertyNames()) {
            if (!KNOWN.contains(key)) {
                String column =
                        key.replace('.', '$').replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
                String type = String.valueOf(types.get(column));
                Kind kind = types.containsKey(column + "__currency")
                        ? Kind.MONEY
                        : type.matches("bigint|integer|numeric")
                                ? Kind.NUMBER
                                : type.startsWith("timestamp") ? Kind.MOMENT : Kind.TEXT;
                gained.add(new Gained(key, column, kind, starts(connection, account, column)));
            }
        }
        return new Shape(List.copyOf(gained));
    }

    private static String starts(Connection connection, JsonNode account, String column) throws SQLException {
        String sql = "select cast(\"" + column + "\" as text) from data.account where id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(account.path("id").asString()));
            try (var row = statement.executeQuery()) {
                row.next();
                String value = row.getString(1);
                return value == null ? "" : value;
            }
        }
    }

    /** For another process. */
    String written() {
        return gained.stream()
                .map(one -> String.join(",", one.key(), one.column(), one.kind().name(), one.starts()))
                .collect(Collectors.joining(";"));
    }

    static Shape read(String written) {
        return new Shape(Arrays.stream(written.split(";"))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(",", -1))
                .map(parts -> new Gained(parts[0], parts[1], Kind.valueOf(parts[2]), parts[3]))
                .toList());
    }

    private List<Gained> started() {
        return gained.stream().filter(one -> !one.starts().isEmpty()).toList();
    }

    /** For COPY, in the order of {@link #row}. */
    String columns() {
        return COLUMNS.replace("\n", " ")
                + started().stream().map(one -> ", \"" + one.column() + '"').collect(Collectors.joining());
    }

    /** With what a new account starts with. */
    Object[] row(Object[] known) {
        Object[] row = Arrays.copyOf(known, known.length + started().size());
        int at = known.length;
        for (Gained one : started()) {
            row[at++] = one.starts();
        }
        return row;
    }

    String insert() {
        return "insert into data.account (" + columns() + ") values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as"
                + " jsonb)" + ", ?".repeat(22)
                + started().stream().map(one -> ", " + one.starts()).collect(Collectors.joining()) + ")";
    }

    private String select(String from, String parentToo) {
        String more = gained.stream()
                .flatMap(one -> one.columns().stream())
                .map(column -> ", t." + column)
                .collect(Collectors.joining());
        return SELECT.formatted(more, from, parentToo);
    }

    String listAll() {
        return select("select * from data.account where deleted_at is null" + ORDER + " limit 51", "")
                + " order by t.updated_at desc, t.id desc";
    }

    String listSome() {
        return select(
                        "select a.* from (select * from (" + BRANCH.formatted("owner") + " union "
                                + BRANCH.formatted("team") + " union " + BRANCH.formatted("team") + ") b" + ORDER
                                + " limit 51) k join data.account a on a.id = k.id",
                        " and (p.owner = ? or p.team in (?, ?))")
                + " order by t.updated_at desc, t.id desc";
    }

    String one() {
        return select("select * from data.account where id = ?", "");
    }
}
