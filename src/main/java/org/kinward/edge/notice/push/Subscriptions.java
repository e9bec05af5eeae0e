package org.kinward.edge.notice.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.id.Ids;
import org.kinward.platform.configuration.ExposureSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers that asked to be told, each for as long as the session lasts in which it asked. */
@Component
public final class Subscriptions {
    private static final int LONGEST = 1_000;
    private static final int MOST = 20;
    private static final int AUTH = 16;

    private final JdbcClient jdbc;
    private final ExposureSettings settings;

    Subscriptions(JdbcClient jdbc, ExposureSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Who asks, in which session, and under which address they reach us. */
    public record Asking(UUID user, UUID session, String home) {}

    /**
     * What the browser gave.
     *
     * @param endpoint an address at its maker's push service
     */
    public record Browser(String endpoint, byte[] key, byte[] auth) {}

    record Subscription(UUID id, UUID user, String endpoint, byte[] key, byte[] auth, String home) {}

    /** A browser somebody else used before is theirs no longer. */
    public void add(Asking asking, Browser browser) {
        require(browser);
        int there = jdbc.sql("select count(*) from engine.push_subscription where user_id = ? and endpoint <> ?")
                .params(asking.user(), browser.endpoint())
                .query(Integer.class)
                .single();
        if (there >= MOST) {
            jdbc.sql("""
                delete from engine.push_subscription where id in
                 (select id from engine.push_subscription where user_id = ? order by created_at limit 1)
                """).param(asking.user()).update();
        }
        jdbc.sql("""
            insert into engine.push_subscription (id, user_id, session, endpoint, key, auth, home)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (endpoint) do update set user_id = excluded.user_id, session = excluded.session,
              key = excluded.key, auth = excluded.auth, home = excluded.home
            """)
                .params(
                        Ids.next(),
                        asking.user(),
                        asking.session(),
                        browser.endpoint(),
                        browser.key(),
                        browser.auth(),
                        asking.home())
                .update();
    }

    public void remove(UUID user, String endpoint) {
        jdbc.sql("delete from engine.push_subscription where user_id = ? and endpoint = ?")
                .params(user, endpoint)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from engine.push_subscription where id = ?").param(id).update();
    }

    /** Those whose session has ended, or whose user has gone. */
    void forgetEnded() {
        jdbc.sql("""
            delete from engine.push_subscription p where not exists (
              select from engine.session s join data."user" u on u.id = s.user_id
               where s.id = p.session and s.user_id = p.user_id and s.expires > now()
                 and u.active and u.deleted_at is null)
            """).update();
    }

    List<Subscription> of(List<UUID> ids) {
        return jdbc.sql("select id, user_id, endpoint, key, auth, home from engine.push_subscription where id in"
                        + " (:ids)")
                .param("ids", ids)
                .query((row, n) -> new Subscription(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("endpoint"),
                        row.getBytes("key"),
                        row.getBytes("auth"),
                        row.getString("home")))
                .list();
    }

    /** Where it leads is looked at again whenever something is sent; what can be no push service is refused at once. */
    private void require(Browser browser) {
        if (!isAddress(browser.endpoint())) {
            refuse("endpoint");
        }
        if (browser.auth().length != AUTH) {
            refuse("auth");
        }
        try {
            var _ = Curve.key(browser.key());
        } catch (GeneralSecurityException none) {
            refuse("p256dh");
        }
    }

    private boolean isAddress(String endpoint) {
        try {
            var address = new URI(endpoint);
            boolean secure = "https".equals(address.getScheme())
                    || settings.webhooksToPrivate() && "http".equals(address.getScheme());
            return secure
                    && endpoint.length() <= LONGEST
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static void refuse(String field) {
        throw new Refusal(
                ErrorCode.REJECTED, Map.of("object", "push"), List.of(Violation.of(field, ErrorCode.NOT_A_URL)));
    }
}
