package org.kinward.engine.identity.token;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody's tokens that are not revoked, a page at a time, newest first. */
record SelectAllTokens(int limit, UUID before) {
    List<HeldToken> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select t.id, t.name, t.read_only, t.roles, t.rights, t.types, t.created_at, t.expires, t.last_used, t.user_id, u.name as holder
              from engine.api_token t join data."user" u on u.id = t.user_id
             where t.revoked_at is null and t.id < ? order by t.id desc limit ?
            """)
                .params(before, limit)
                .query((row, n) -> new HeldToken(
                        SelectTokens.token(row), row.getObject("user_id", UUID.class), row.getString("holder")))
                .list();
    }
}
