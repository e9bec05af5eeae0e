package org.kinward.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts by the hundred thousand, spread over people of whom each sees another share of them; and a preference of
 * each account, which is one of fifty strangers' and so is seen through its account alone.
 */
final class ManyAccounts {
    /**
     * Somebody, and out of ten thousand accounts how many are within their sight.
     *
     * @param user null for the workspace itself, which sees all
     */
    record Reader(String share, UUID user, int perTenThousand) {}

    private static final String BIN = "abs(hashint4(n)) % 10000";

    private final JdbcClient jdbc;
    private final RunningApplication application;

    ManyAccounts(RunningApplication application) {
        this.application = application;
        this.jdbc = JdbcClient.create(application.dataSource());
    }

    /** The names sort otherwise than the moments, and every {@code n % 997} of them is an "Oriole". */
    List<Reader> fill(int rows) {
        jdbc.sql("delete from data.account").update();
        UUID few = rep("few");
        UUID some = rep("some");
        UUID one = rep("one");
        UUID ten = rep("ten");
        UUID rest = rep("rest");
        jdbc.sql("""
            insert into data.account (id, version, created_at, updated_at, owner, team, name, name__fold, industry)
            select gen_random_uuid(), 1, moment, moment, owner, (select team from data."user" u where u.id = owner),
                   name, lower(name), (array['retail','software','medical','finance','services','energy',
                   'education','logistics','government','other'])[1 + n / 7 %% 10]
            from (select n, timestamptz '2026-01-01' + n * interval '20 s' as moment,
                    case when %1$s = 0 then cast(:few as uuid) when %1$s <= 10 then cast(:some as uuid)
                         when %1$s <= 110 then cast(:one as uuid) when %1$s <= 1110 then cast(:ten as uuid)
                         else cast(:rest as uuid) end as owner,
                    md5(n::text) || case when n %% 997 = 0 then ' Oriole' else '' end || ' Trading' as name
                  from generate_series(1, :rows) n) made
            """.formatted(BIN))
                .param("few", few)
                .param("some", some)
                .param("one", one)
                .param("ten", ten)
                .param("rest", rest)
                .param("rows", rows)
                .update();
        preferences();
        jdbc.sql("vacuum analyze data.account").update();
        jdbc.sql("vacuum analyze data.\"user\"").update();
        List<Reader> readers = new ArrayList<>();
        readers.add(new Reader("0.01 %", few, 1));
        readers.add(new Reader("0.1 %", some, 10));
        readers.add(new Reader("1 %", one, 100));
        readers.add(new Reader("10 %", ten, 1_000));
        readers.add(new Reader("89 %", rest, 8_889));
        readers.add(ofTerritories());
        readers.add(sharedWith());
        readers.add(
                new Reader("100 %", application.user("All", UUID.randomUUID() + "@example.com", "manager"), 10_000));
        return readers;
    }

    /** Written in another order than their accounts. */
    private void preferences() {
        jdbc.sql("delete from data.preference").update();
        jdbc.sql("""
            insert into data.preference (id, version, created_at, updated_at, owner, team, value, value__fold, party,
                                         party__object, kind)
            select gen_random_uuid(), 1, moment, moment, cast(md5(cast(n % 50 as text)) as uuid),
                   cast(md5('team' || n % 50) as uuid), name, name__fold, id, 'account',
                   (array['likes','dislikes','time'])[1 + n % 3]
            from (select id, name, name__fold, abs(hashtext(cast(id as text) || 'n')) % 1000000 as n,
                    timestamptz '2026-01-01' + abs(hashtext(cast(id as text) || 'n')) % 1000000 * interval '20 s' as moment
                  from data.account) made
            """).update();
        jdbc.sql("vacuum analyze data.preference").update();
    }

    /** Of a hundred, one account each lies in one of forty territories below somebody's own. */
    private Reader ofTerritories() {
        UUID head = UUID.randomUUID();
        jdbc.sql("""
            insert into data.territory (id, version, created_at, updated_at, name, name__fold, parent)
            select id, 1, now(), now(), cast(id as text), cast(id as text), parent from (select cast(:head as uuid) as id, cast(null as uuid) as parent
              union all select cast(md5(:head || n) as uuid), cast(:head as uuid) from generate_series(1, 40) n) made
            """).param("head", head.toString()).update();
        jdbc.sql("""
            update data.account set territory = cast(md5(:head || 1 + abs(hashtext(cast(id as text))) % 40) as uuid)
             where abs(hashtext(cast(id as text) || 't')) % 100 = 0
            """).param("head", head.toString()).update();
        UUID user = application.user("territory", "territory" + UUID.randomUUID() + "@example.com", "nothing");
        jdbc.sql("update data.\"user\" set territory = ? where id = ?")
                .params(head, user)
                .update();
        UUID role = UUID.randomUUID();
        jdbc.sql("insert into data.\"role\" (id, version, created_at, updated_at, name, name__fold, basis)"
                        + " values (:id, 1, now(), now(), :name, :name, 'nothing')")
                .param("id", role)
                .param("name", role.toString())
                .update();
        jdbc.sql("insert into data.user_role (id, version, created_at, updated_at, person, role)"
                        + " values (gen_random_uuid(), 1, now(), now(), ?, ?)")
                .params(user, role)
                .update();
        right(role, "account", "territory");
        right(role, "preference", "own");
        return new Reader("terr. 1 %", user, 10_000);
    }

    private void right(UUID role, String object, String scope) {
        jdbc.sql("insert into data.type_right (id, version, created_at, updated_at, name, name__fold, role,"
            + " role__fold, object_type, object_type__fold, \"right\", scope) values (gen_random_uuid(), 1, now(),"
            + " now(), :name, :name, :role, :role, :object, :object, 'read', :scope)")
                .param("name", UUID.randomUUID().toString())
                .param("role", role.toString())
                .param("object", object)
                .param("scope", scope)
                .update();
    }

    /** Of a thousand, one account each is shared with somebody who has few of their own. */
    private Reader sharedWith() {
        UUID user = rep("shared");
        jdbc.sql("""
            insert into data."grant" (id, version, created_at, updated_at, record, record__object, "to", to__object, access)
            select gen_random_uuid(), 1, now(), now(), id, 'account', :user, 'user', 'read' from data.account
             where abs(hashtext(cast(id as text) || 's')) % 1000 = 0
            """).param("user", user).update();
        jdbc.sql("vacuum analyze data.\"grant\"").update();
        jdbc.sql("vacuum analyze data.account").update();
        return new Reader("shares 0.1 %", user, 10_000);
    }

    /** Somebody of a team of their own. */
    private UUID rep(String name) {
        UUID user = application.user(name, name + UUID.randomUUID() + "@example.com", "rep");
        jdbc.sql("update data.\"user\" set team = gen_random_uuid() where id = ?")
                .param(user)
                .update();
        return user;
    }
}
