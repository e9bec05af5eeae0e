package org.kinward.engine.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that looks, decides and writes in one transaction; whoever met another and lost does all of it again. */
@Component
final class OneTransaction {

    private final DataSource database;
    private final TransactionTemplate transactions;

    OneTransaction(DataSource database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T run(Work<T> work) {
        return Collision.again(() -> Objects.requireNonNull(transactions.execute(status -> once(work))));
    }

    private <T> T once(Work<T> work) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new WriteFailed(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
