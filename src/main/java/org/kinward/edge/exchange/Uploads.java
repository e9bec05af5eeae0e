package org.kinward.edge.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.Source;
import org.kinward.edge.exchange.sql.Staging;
import org.kinward.edge.exchange.sql.StoredFile;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.edge.exchange.table.Locality;
import org.kinward.edge.exchange.table.Tables;
import org.kinward.engine.access.Actor;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in: keeps them as they came, finds out how they are written, and stages their rows. */
final class Uploads {

    static final long LARGEST = 200L << 20;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final StoredImports imports;
    private final Supplier<Locality> here;

    Uploads(DataSource dataSource, JdbcClient jdbc, TransactionTemplate transactions, Supplier<Locality> here) {
        this.here = here;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.imports = new StoredImports(jdbc);
    }

    UUID take(Actor actor, String fileName, Source source) {
        var id = Ids.next();
        transactions.executeWithoutResult(status -> {
            imports.begin(id, actor.user(), actor.language().toLanguageTag(), fileName);
            readably(() -> {
                try (var file = new Limited(source.open())) {
                    onConnection(connection -> Staging.keep(connection, id, file));
                }
                var table = new Tables(source, here.get());
                stage(id, table, table.dialect());
            });
        });
        return id;
    }

    /** Reads the kept file again in another way. */
    void reread(UUID id, FileFormat format) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from engine.import_row where import = ?").param(id).update();
            readably(() -> {
                // The rows go in by COPY, and while that lasts the connection answers nothing else.
                var spool = Files.createTempFile("import", ".csv");
                try {
                    try (var kept = new StoredFile(jdbc, id).open()) {
                        Files.copy(kept, spool, StandardCopyOption.REPLACE_EXISTING);
                    }
                    stage(id, new Tables(() -> Files.newInputStream(spool), here.get()), format);
                } finally {
                    Files.delete(spool);
                }
            });
        });
    }

    private void stage(UUID id, Tables table, FileFormat format) throws IOException, SQLException {
        var profile = new FileProfile[1];
        onConnection(connection -> {
            try (var staging = new Staging(connection, id)) {
                profile[0] = table.profile(format, staging);
                staging.finish();
            }
        });
        imports.profile(id, profile[0]);
    }

    private interface Reading {
        void run() throws IOException, SQLException;
    }

    private interface Work {
        void on(Connection connection) throws IOException, SQLException;
    }

    private void onConnection(Work work) throws IOException, SQLException {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            work.on(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void readably(Reading reading) {
        try {
            reading.run();
        } catch (IOException unreadable) {
            var why = unreadable.getMessage() == null ? "" : unreadable.getMessage();
            throw new Refusal(ErrorCode.UNREADABLE_FILE, Map.of("why", why));
        } catch (SQLException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    /** Ends with a refusal, not with a full disk, when a file is larger than we take. */
    private static final class Limited extends FilterInputStream {

        private long left = LARGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new Refusal(ErrorCode.TOO_LARGE, Map.of("max", LARGEST >> 20));
            }
            return count;
        }
    }
}
