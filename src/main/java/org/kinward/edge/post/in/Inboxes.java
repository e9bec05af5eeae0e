package org.kinward.edge.post.in;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mailboxes are read. */
@Component
final class Inboxes {
    private static final int TLS_PORT = 993;
    private static final int PORT = 143;
    private static final String SQL = """
        select id, address, imap_host, imap_port, imap_security, imap_login, imap_password,
               imap_folder, drop_address
          from data.mail_account
         where active and imap_host is not null and deleted_at is null
        """;

    private final JdbcClient jdbc;

    Inboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Inbox> all() {
        return jdbc.sql(SQL + " order by created_at limit 500")
                .query(Inboxes::inbox)
                .list();
    }

    /** The one drop addresses are made of: the company's that was there first. */
    Optional<Inbox> ofDrops() {
        return jdbc.sql(SQL + " and drop_address like '%_@_%' order by holder is not null, created_at limit 1")
                .query(Inboxes::inbox)
                .optional();
    }

    private static Inbox inbox(ResultSet row, int number) throws SQLException {
        String security = text(row.getString("imap_security"));
        int port = row.getInt("imap_port");
        return new Inbox(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                text(row.getString("address")),
                new Inbox.Server(
                        text(row.getString("imap_host")),
                        port > 0 ? port : security.equals("tls") ? TLS_PORT : PORT,
                        security,
                        text(row.getString("imap_login")),
                        row.getBoolean("imap_password")),
                Objects.requireNonNullElse(row.getString("imap_folder"), "INBOX"),
                text(row.getString("drop_address")));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
