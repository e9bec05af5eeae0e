package org.kinward.edge.post.in;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.platform.jobs.Lease;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far each mailbox has been read. It moves after a mail has been dealt with, and only for who holds the lease. */
@Component
final class Places {
    private static final String FIND = """
        select uid from engine.mail_place where account = ? and folder = ? and validity = ?
        """;
    private static final String MOVE = """
        insert into engine.mail_place (account, folder, validity, uid) values (?, ?, ?, ?)
        on conflict (account) do update
           set folder = excluded.folder, validity = excluded.validity, uid = excluded.uid, tries = 0, read_at = now()
        """;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transactions;

    Places(JdbcClient jdbc, DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The last that was dealt with; nought where the folder is another, or the server counts anew. */
    long of(Inbox inbox, long validity) {
        return jdbc.sql(FIND)
                .params(inbox.account(), inbox.folder(), validity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** @return false where another process has taken over */
    boolean move(Lease lease, Inbox inbox, long validity, long uid) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (!ours(lease)) {
                return false;
            }
            jdbc.sql(MOVE)
                    .params(inbox.account(), inbox.folder(), validity, uid)
                    .update();
            return true;
        }));
    }

    private boolean ours(Lease lease) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return lease.confirm(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("lease " + lease.name(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** One that did not get through for a reason outside it is tried again. @return how often it has been, by now */
    int tried(UUID account) {
        return jdbc.sql("update engine.mail_place set tries = tries + 1 where account = ? returning tries")
                .param(account)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }
}
