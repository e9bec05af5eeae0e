package org.kinward.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.platform.database.refusal.StartRefused;
import org.kinward.platform.database.server.DatabaseAddress;
import org.kinward.testing.TestDatabase;

class ServerCheckIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    private final DatabaseAddress good = new DatabaseAddress(DATABASE.url(), DATABASE.user(), DATABASE.password());

    @Test
    void aGoodDatabaseIsTaken() {
        assertThatCode(() -> new ServerCheck(good).require()).doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordIsOneSentence() {
        refuses(
                new DatabaseAddress(good.url(), good.user(), "wrong"),
                "The database at %s does not accept the password of user \"%s\".".formatted(good.url(), good.user()));
    }

    @Test
    void aMissingDatabaseIsOneSentence() {
        var missing = good.named("missing");
        refuses(missing, "The server answers, but the database in %s does not exist.".formatted(missing.url()));
    }

    @Test
    void aServerThatDoesNotAnswerIsOneSentence() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            closed = socket.getLocalPort();
        }
        var url = "jdbc:postgresql://127.0.0.1:" + closed + "/crm";
        refuses(new DatabaseAddress(url, "crm", "x"), "No database answers at %s.".formatted(url));
    }

    @Test
    void anAddressOfSomethingElseIsOneSentence() {
        refuses(
                new DatabaseAddress("mysql://db/crm", "crm", "x"),
                "KINWARD_DATABASE_URL is \"mysql://db/crm\", which is not the address of a PostgreSQL database.");
    }

    @Test
    void aServerThatIsTooOldIsOneSentence() {
        assertThatThrownBy(() -> new ServerCheck(good).requireVersion(14, "14.9"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The database at %s is PostgreSQL 14.9; 15 or newer is needed.".formatted(good.url()));
        assertThatCode(() -> new ServerCheck(good).requireVersion(15, "15.0")).doesNotThrowAnyException();
    }

    private static void refuses(DatabaseAddress address, String sentence) {
        assertThatThrownBy(() -> new ServerCheck(address).require())
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }
}
