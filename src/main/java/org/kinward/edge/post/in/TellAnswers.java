package org.kinward.edge.post.in;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.suite.activity.notice.Because;
import org.kinward.suite.activity.notice.Notice;
import org.kinward.suite.activity.notice.Notices;
import org.kinward.suite.mail.Email;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells of a mail that came in, or came back, who looks after what it is about, and whose mail it is. Told twice, it is told once. */
@Component
final class TellAnswers {
    private final Notices notices;
    private final Queries queries;
    private final DataSource database;
    private final TransactionTemplate transactions;

    TellAnswers(Notices notices, Queries queries, DataSource database, PlatformTransactionManager transactions) {
        this.notices = notices;
        this.queries = queries;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param brought whether its owner sent it to be filed, and so knows of it */
    void tell(FileMail.Filed filed, UUID owner, boolean brought, Instant at) {
        var email = new Ref(Email.KEY, filed.id());
        Ref about = filed.about() == null ? email : filed.about();
        Set<UUID> readers = new LinkedHashSet<>();
        JsonNode of = queries.one(Actor.system(Origin.SYSTEM), about.object(), about.id())
                .map(JsonMapper.shared()::readTree)
                .orElseGet(() -> JsonMapper.shared().missingNode());
        if (of.path("owner").path("id").isString()) {
            readers.add(UUID.fromString(of.path("owner").path("id").asString()));
        }
        readers.add(owner);
        UUID actor = brought ? owner : null;
        send(readers.stream()
                .map(reader -> new Notice(
                        reader,
                        Because.ANSWERED,
                        about,
                        email,
                        actor,
                        at,
                        filed.id().toString()))
                .toList());
    }

    /** Tells its owner that a mail came back. */
    void tellBounced(UUID email, UUID owner, Instant at) {
        var itself = new Ref(Email.KEY, email);
        send(List.of(new Notice(owner, Because.NOT_SENT, itself, itself, null, at, "bounced")));
    }

    private void send(List<Notice> told) {
        transactions.executeWithoutResult(status -> {
            var connection = DataSourceUtils.getConnection(database);
            try {
                notices.tell(connection, told);
            } catch (SQLException e) {
                throw new IllegalStateException("a notice of a mail", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
    }
}
