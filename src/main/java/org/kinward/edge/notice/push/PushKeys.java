package org.kinward.edge.notice.push;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The workspace's own pair of keys, made when the first browser asks; its secret half is sealed where it lies. */
@Component
public final class PushKeys {
    private static final String ABOUT = "push:key";

    private final JdbcClient jdbc;
    private final Seals seals;
    private volatile @Nullable Pair known;

    PushKeys(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** @param open as a browser is told it */
    record Pair(byte[] open, PrivateKey secret) {}

    /** By which a browser knows that it is we who send. */
    public byte[] open() throws GeneralSecurityException {
        return pair().open();
    }

    Pair pair() throws GeneralSecurityException {
        Pair now = known;
        if (now != null) {
            return now;
        }
        Optional<Pair> kept = read();
        if (kept.isEmpty()) {
            make();
            kept = read();
        }
        Pair pair = kept.orElseThrow();
        known = pair;
        return pair;
    }

    private void make() throws GeneralSecurityException {
        KeyPair pair = Curve.pair();
        jdbc.sql("insert into engine.push_key (public, sealed) values (?, ?) on conflict do nothing")
                .params(
                        Curve.bytes(pair.getPublic()),
                        seals.seal(pair.getPrivate().getEncoded(), ABOUT))
                .update();
    }

    private record Row(byte[] open, byte[] sealed) {}

    private Optional<Pair> read() throws GeneralSecurityException {
        Optional<Row> row = jdbc.sql("select public, sealed from engine.push_key")
                .query((found, n) -> new Row(found.getBytes(1), found.getBytes(2)))
                .optional();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var encoded = new PKCS8EncodedKeySpec(seals.open(row.get().sealed(), ABOUT));
        return Optional.of(
                new Pair(row.get().open(), KeyFactory.getInstance("EC").generatePrivate(encoded)));
    }
}
