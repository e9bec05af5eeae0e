package org.kinward.engine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts by the hundred thousand, spread over people of whom each sees another share of them. */
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
        jdbc.sql("vacuum analyze data.account").update();
        jdbc.sql("vacuum analyze data.\"user\"").update();
        List<Reader> readers = new ArrayList<>();
        readers.add(new Reader("0.01 %", few, 1));
        readers.add(new Reader("0.1 %", some, 10));
        readers.add(new Reader("1 %", one, 100));
        readers.add(new Reader("10 %", ten, 1_000));
        readers.add(new Reader("89 %", rest, 8_889));
        readers.add(
                new Reader("100 %", application.user("All", UUID.randomUUID() + "@example.com", "manager"), 10_000));
        return readers;
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
