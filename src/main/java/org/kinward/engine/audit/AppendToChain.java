package org.kinward.engine.audit;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.kinward.platform.jobs.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives what waits its place in the chain, some at a time; whoever does it holds the end of the chain, so two never add after the same entry. */
@Component
final class AppendToChain implements RecurringJob {
    private static final int SOME = 500;
    private static final int SALT = 16;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SecureRandom random = new SecureRandom();

    AppendToChain(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "audit.append";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        while (append() == SOME) {
            // there may be more
        }
    }

    private record Head(long pos, byte[] hash) {}

    /** @return how many */
    int append() {
        Integer appended = transactions.execute(status -> {
            Head head = jdbc.sql("select pos, hash from engine.audit_head for update")
                    .query((row, n) -> new Head(row.getLong(1), row.getBytes(2)))
                    .single();
            List<AuditEvent> waiting = jdbc.sql("""
                select id, at, event, object, about, by_user from engine.audit_waiting order by at, id limit ?
                """)
                    .param(SOME)
                    .query((row, n) -> StoredTrail.event(row))
                    .list();
            for (AuditEvent event : waiting) {
                head = append(head, event);
            }
            if (!waiting.isEmpty()) {
                jdbc.sql("update engine.audit_head set pos = ?, hash = ?")
                        .params(head.pos(), head.hash())
                        .update();
                jdbc.sql("delete from engine.audit_waiting where id = any(cast(? as uuid[]))")
                        .param(waiting.stream().map(AuditEvent::id).toArray(java.util.UUID[]::new))
                        .update();
            }
            return waiting.size();
        });
        return appended == null ? 0 : appended;
    }

    private Head append(Head head, AuditEvent event) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] content = Link.content(salt, event);
        var next = new Head(head.pos() + 1, Link.hash(head.hash(), head.pos() + 1, content));
        jdbc.sql("""
            insert into engine.audit_entry (pos, id, at, event, object, about, by_user, salt, content, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(next.pos())
                .param(event.id())
                .param(Timestamp.from(event.at()))
                .param(event.event())
                .param(event.object())
                .param(event.about())
                .param(event.by())
                .param(salt)
                .param(content)
                .param(next.hash())
                .update();
        return next;
    }
}
