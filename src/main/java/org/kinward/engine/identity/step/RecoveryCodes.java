package org.kinward.engine.identity.step;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kinward.engine.identity.secret.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes for the day on which the phone is gone, each good once. They are 120 bits of chance, so a fast hash will do. */
@Component
final class RecoveryCodes {
    private static final int MANY = 10;
    private static final int BYTES = 15;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of the old ones. */
    List<String> renew(UUID user) {
        remove(user);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            byte[] bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            codes.add(String.join("-", Base32.of(bytes).split("(?<=\\G.{" + GROUP + "})")));
        }
        jdbc.sql("insert into engine.recovery_code (user_id, hash) select ?, unnest(?)")
                .params(user, codes.stream().map(RecoveryCodes::hash).toArray(byte[][]::new))
                .update();
        return codes;
    }

    /** Of many who show one code at once, one is right. */
    boolean use(UUID user, String code) {
        return jdbc.sql("delete from engine.recovery_code where user_id = ? and hash = ?")
                        .params(user, hash(code))
                        .update()
                == 1;
    }

    int left(UUID user) {
        return jdbc.sql("select count(*) from engine.recovery_code where user_id = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }

    void remove(UUID user) {
        jdbc.sql("delete from engine.recovery_code where user_id = ?")
                .param(user)
                .update();
    }

    private static byte[] hash(String code) {
        return Secret.hash(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }
}
