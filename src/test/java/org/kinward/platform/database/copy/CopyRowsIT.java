package org.kinward.platform.database.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.TestDatabase;

class CopyRowsIT {
    private static final String[] AWKWARD = {
        "", " ", "\\", "\\\\", "\\N", "\\.", "\"", "'", "{a,b}", "a\tb", "a\nb", "a\r\nb", "NULL", "null", "\\t",
        "łódź 🙂", "\\\""
    };

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    private Connection connection;

    @BeforeEach
    void table() throws SQLException {
        connection = DATABASE.dataSource().getConnection();
        connection
                .createStatement()
                .execute("create temp table t (n int, words text, list text[], id uuid, sum numeric)");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.createStatement().execute("drop table t");
        connection.close();
    }

    @Test
    void awkwardTextsComeBackAsTheyWereAloneAndInArrays() throws SQLException {
        var id = UUID.randomUUID();
        try (var copy = new CopyRows(connection, "t (n, words, list, id, sum)")) {
            for (int i = 0; i < AWKWARD.length; i++) {
                copy.value(i)
                        .value(AWKWARD[i])
                        .value(AWKWARD)
                        .value(id)
                        .value(new BigDecimal("1E+3"))
                        .end();
            }
            assertThat(copy.finish()).isEqualTo(AWKWARD.length);
        }

        assertThat(words()).containsExactly(AWKWARD);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select distinct list, id, sum from t")) {
            rows.next();
            assertThat((String[]) rows.getArray(1).getArray()).containsExactly(AWKWARD);
            assertThat(rows.getObject(2, UUID.class)).isEqualTo(id);
            assertThat(rows.getBigDecimal(3)).isEqualByComparingTo("1000");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void whatIsNotThereIsNull() throws SQLException {
        try (var copy = new CopyRows(connection, "t (n, words)")) {
            copy.value(1).value((Object) null).end();
            copy.finish();
        }

        assertThat(words()).containsOnlyNulls().hasSize(1);
    }

    @Test
    void manyRowsAreSentInParts() throws SQLException {
        try (var copy = new CopyRows(connection, "t (n, words)")) {
            for (int i = 0; i < 20_000; i++) {
                copy.value(i)
                        .value("words enough to fill more than one part " + i)
                        .end();
            }
            assertThat(copy.finish()).isEqualTo(20_000);
        }

        assertThat(words()).hasSize(20_000).endsWith("words enough to fill more than one part 19999");
    }

    @Test
    void closedBeforeItsEndItAddsNothing() throws SQLException {
        var savepoint = connection.setSavepoint();
        try (var copy = new CopyRows(connection, "t (n)")) {
            copy.value(1).end();
        }
        connection.rollback(savepoint);

        assertThat(words()).isEmpty();
    }

    private List<String> words() throws SQLException {
        var words = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select words from t order by n")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
