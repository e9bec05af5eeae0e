package org.kinward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.platform.configuration.Settings;
import org.kinward.testing.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What whoever starts the process gets to read when it does not start. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    @Import(DatabaseConfiguration.class)
    static class OnlyTheDatabase {}

    @Configuration(proxyBeanMethods = false)
    static class TakenPort {
        @Bean
        String web() {
            throw new PortInUseException(8080);
        }
    }

    @Test
    void aWrongPasswordIsTheSentenceAndTheWayOut(CapturedOutput output) {
        assertThatThrownBy(() -> start(
                        OnlyTheDatabase.class,
                        "--kinward.database.url=" + DATABASE.url(),
                        "--kinward.database.user=" + DATABASE.user(),
                        "--kinward.database.password=wrong"))
                .isInstanceOf(Exception.class);
        assertThat(output.getAll().strip()).isEqualTo("""
            The database at %s does not accept the password of user "crm".
            Set KINWARD_DATABASE_USER and KINWARD_DATABASE_PASSWORD to a user that may sign in there.\
            """.formatted(DATABASE.url()));
    }

    @Test
    void aTakenDatabasePortIsTheSentenceAndTheWayOut(CapturedOutput output) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> start(
                            OnlyTheDatabase.class,
                            "--kinward.data=target/refusal",
                            "--kinward.database.port=" + taken.getLocalPort()))
                    .isInstanceOf(Exception.class);
            assertThat(output.getAll().strip()).isEqualTo("""
                Port %d, chosen for the embedded database, is already in use.
                Stop what listens there, or leave KINWARD_DATABASE_PORT out and a free port will be found.\
                """.formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aTakenWebPortIsTheSentenceAndTheWayOut(CapturedOutput output) {
        assertThatThrownBy(() -> start(TakenPort.class)).isInstanceOf(Exception.class);
        assertThat(output.getAll().strip()).isEqualTo("""
            Port 8080 is already in use.
            Stop what listens there, or choose another one: KINWARD_PORT=8081.\
            """);
    }

    @Test
    void anotherPostgresIsUsedWhenTheSettingsSaySo() {
        try (var context = new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--kinward.database.url=" + DATABASE.url().replace("jdbc:", ""),
                        "--kinward.database.user=" + DATABASE.user(),
                        "--kinward.database.password=" + DATABASE.password())) {
            assertThat(context.getBean(DatabaseKind.class)).isEqualTo(DatabaseKind.EXTERNAL);
        }
    }

    private static void start(Class<?> source, String... arguments) {
        new SpringApplicationBuilder(source)
                .web(WebApplicationType.NONE)
                // The kind of context the application itself uses is silenced in application.yaml; this is another
                // kind.
                .properties("logging.level.org.springframework.context.annotation=error")
                .run(arguments)
                .close();
    }
}
