package org.kinward.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.notice.push.PushKeys;
import org.kinward.engine.identity.OwnSecrets;
import org.kinward.platform.database.refusal.StartRefused;
import org.kinward.platform.seal.Resealing;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reads the database reads no secret: each is made, and then looked for in every row of every table. */
class SecretsLieSealedIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Map<String, String> SECRETS = new LinkedHashMap<>();

    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @BeforeAll
    static void ofEveryKindThereIsOne() throws GeneralSecurityException {
        oneself(SECRETS);
        theCompanys(SECRETS);
    }

    @Test
    void noSecretIsFoundInAnyRow() {
        var found = new TreeSet<String>();
        List<String> tables = jdbc.sql("""
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
            """).query(String.class).list();
        int rows = 0;
        for (String table : tables) {
            List<String> written = jdbc.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list();
            rows += written.size();
            written.forEach(row -> SECRETS.forEach((name, secret) -> {
                if (forms(secret).stream().anyMatch(row::contains)) {
                    found.add(name + " in " + table);
                }
            }));
        }

        System.out.printf(
                "secrets: %d kinds looked for in %d rows of %d tables, %d found%n",
                SECRETS.size(), rows, tables.size(), found.size());
        assertThat(rows).isGreaterThan(100);
        assertThat(SECRETS)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, secret) -> assertThat(secret).as(name).hasSizeGreaterThan(7));
        assertThat(found).isEmpty();
        assertThat(jdbc.sql("select count(*) from engine.mail_secret")
                        .query(Integer.class)
                        .single())
                .as("what was looked for was written")
                .isPositive();
    }

    @Test
    void allIsSealedAnewWithAnotherKeyAndNothingStartsWithoutIt() throws Exception {
        var resealing = new Resealing(APPLICATION.dataSource());
        String old = Resealing.usualKey();
        String young = Resealing.freshKey();
        String both = young + "," + old;
        var before = resealing.opened(old);
        assertThat(before.keySet())
                .as("every kind there is, and no column that nobody named")
                .isEqualTo(resealing.columns())
                .isEqualTo(resealing.found(old));
        resealing.start(old, false);

        isBrokenOff(resealing, both);
        assertThat(resealing.found(old)).as("what is done stays done").hasSizeBetween(1, before.size() - 1);
        resealing.start(both, false);
        String said = resealing.reseal(both, "0");
        System.out.printf("reseal: %d columns; broken off, then: %s%n", before.size(), said);
        assertThat(said).endsWith("All secrets are sealed with the first key.");
        assertThat(resealing.reseal(both, "0")).startsWith("Sealed 0 anew.");

        assertThat(resealing.opened(young)).isEqualTo(before);
        assertThat(resealing.found(old)).isEmpty();
        resealing.start(young, false);
        resealing.start(old, true);
        for (String neither : List.of(old, Resealing.freshKey())) {
            assertThatThrownBy(() -> resealing.start(neither, false))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("sealed with a key that is not here");
        }
        assertThat(resealing.reseal(Resealing.freshKey(), "0")).contains("do not open and stayed as they were");
        assertThat(resealing.opened(young)).isEqualTo(before);
    }

    /** Somebody holds a row of the last table. */
    private static void isBrokenOff(Resealing resealing, String keys) throws SQLException {
        try (Connection holder = APPLICATION.dataSource().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select from engine.webhook_state for update");
            assertThatThrownBy(() -> resealing.reseal(keys, "100ms")).isInstanceOf(SQLException.class);
            holder.rollback();
        }
    }

    /** Else somebody who may set accounts up has another's password sent to a server of their own. */
    @Test
    void thePasswordOfAMailAccountStaysWithTheServerItWasGivenFor() {
        ApiClient ana = APPLICATION.administrator();
        String account = made(
                ana, "mailAccount", Map.of("name", "Moved", "address", "m@example.com", "smtpHost", "mail.invalid"));
        ana.put("/mail/accounts/" + account + "/smtp/password", Map.of("password", "of the first server"));
        String address = "/records/mailAccount/" + account;
        assertThat(ana.get(address).at("/smtpPassword").asBoolean()).isTrue();

        ana.patch(address, Map.of("fields", Map.of("name", Map.of("becomes", "Renamed"))));
        assertThat(ana.get(address).at("/smtpPassword").asBoolean()).isTrue();
        Victim.require(ana.patch(address, Map.of("fields", Map.of("smtpHost", Map.of("becomes", "mine.invalid")))));

        assertThat(ana.get(address).at("/smtpPassword").asBoolean()).isFalse();
    }

    /** As it is, and as bytes come out of a column of bytes. */
    private static List<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    private static void oneself(Map<String, String> secrets) {
        APPLICATION.user("Otto", "otto@example.com", "rep");
        var otto = APPLICATION.nobody();
        var in = otto.post("/session", Map.of("login", "otto@example.com", "password", RunningApplication.PASSWORD));
        String cookie = in.header("Set-Cookie").split(";", 2)[0];
        otto.with("X-CSRF-Token", in.at("/csrf").asString());
        secrets.put("password", RunningApplication.PASSWORD);
        secrets.put("session", cookie.substring(cookie.indexOf('=') + 1));
        secrets.put("csrf", in.at("/csrf").asString());
        secrets.put(
                "token", otto.post("/tokens", Map.of("name", "t")).at("/token").asString());
        String feed = otto.post("/agenda/feed", Map.of()).at("/path").asString();
        secrets.put("calendar", feed.replaceAll(".*/", "").replace(".ics", ""));
        String seed =
                Victim.require(otto.post("/second-step", null)).at("/secret").asString();
        // As once a code of it was shown.
        JdbcClient.create(APPLICATION.dataSource())
                .sql("update engine.second_step set secret = pending")
                .update();
        secrets.put("seed of codes", seed);
        secrets.put("seed of codes, as bytes", HexFormat.of().formatHex(base32(seed)));
        secrets.put("tried password", "one that was only tried");
        APPLICATION
                .nobody()
                .post("/session", Map.of("login", "otto@example.com", "password", "one that was only tried"));
        String changed = "the heron waits for rain";
        otto.put(
                "/users/" + in.at("/user/id").asString() + "/password",
                Map.of("password", changed, "current", RunningApplication.PASSWORD));
        secrets.put("changed password", changed);
    }

    /** RFC 4648: as the seed of somebody's codes is shown. */
    private static byte[] base32(String text) {
        var bits = new BigInteger("1");
        for (char letter :
                text.replace(" ", "").replace("=", "").toUpperCase(Locale.ROOT).toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] marked = bits.toByteArray();
        return Arrays.copyOfRange(marked, 1, marked.length);
    }

    private static void theCompanys(Map<String, String> secrets) throws GeneralSecurityException {
        ApiClient ana = APPLICATION.administrator();
        String account =
                made(ana, "mailAccount", Map.of("name", "Us", "address", "us@example.com", "smtpHost", "mail.invalid"));
        ana.put("/mail/accounts/" + account + "/smtp/password", Map.of("password", "sesame of the mailbox"));
        secrets.put("mail password", "sesame of the mailbox");
        String webhook = made(
                ana,
                "webhook",
                Map.of(
                        "name",
                        "W",
                        "address",
                        "https://hook.invalid/",
                        "events",
                        List.of(Map.of("object", "account"))));
        String signing = Victim.require(ana.post("/webhooks/" + webhook + "/secret", Map.of()))
                .at("/secret")
                .asString();
        secrets.put("webhook", signing);
        secrets.put("webhook's bytes", signing.substring(signing.indexOf('_') + 1));
        String provider = made(
                ana,
                "identityProvider",
                Map.of("name", "P", "issuer", " https://provider.invalid ", "clientId", "us", "active", false));
        ana.put("/identity-providers/" + provider + "/secret", Map.of("secret", "shown to the provider"));
        secrets.put("of a provider", "shown to the provider");
        APPLICATION.bean(PushKeys.class).open();
        secrets.put("of public forms", APPLICATION.bean(OwnSecrets.class).of("webForm"));
    }

    private static String made(ApiClient who, String object, Map<String, ?> fields) {
        return Victim.require(who.post("/records/" + object, Map.of("fields", fields)))
                .at("/id")
                .asString();
    }
}
