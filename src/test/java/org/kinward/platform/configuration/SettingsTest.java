package org.kinward.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class SettingsTest {

    @Test
    void theDefaultsAreThose() {
        assertThat(bind(Settings.class, "kinward", Map.of()))
                .isEqualTo(new Settings(8080, Path.of("data"), new DatabaseSettings(null, "", "", null, 20), null));
        assertThat(bind(Brand.class, "kinward.brand", Map.of()))
                .isEqualTo(new Brand("Kinward", "#8a2c5a", "#e08cb5", "/logo.svg"));
    }

    @Test
    void theFirstAdministratorIsNamedWholeOrNotAtAll() {
        assertThat(bind(AdministratorSettings.class, "kinward.admin", Map.of()))
                .isEqualTo(new AdministratorSettings("", "", "Administrator"))
                .matches(settings -> !settings.areGiven());
        var rita = bind(
                AdministratorSettings.class,
                "kinward.admin",
                Map.of(
                        "KINWARD_ADMIN_EMAIL", "rita@example.com",
                        "KINWARD_ADMIN_PASSWORD", "secret word",
                        "KINWARD_ADMIN_NAME", "Rita"));
        assertThat(rita).isEqualTo(new AdministratorSettings("rita@example.com", "secret word", "Rita"));
        assertThat(rita.toString()).doesNotContain("secret");
        assertThatThrownBy(() -> new AdministratorSettings("rita@example.com", "", "Rita"))
                .hasMessageContaining("KINWARD_ADMIN_PASSWORD");
    }

    @Test
    void everyKeyHasItsEnvironmentVariable() {
        var settings = bind(
                Settings.class,
                "kinward",
                Map.of(
                        "KINWARD_PORT", "9000",
                        "KINWARD_DATA", "/srv/crm",
                        "KINWARD_DATABASE_URL", "jdbc:postgresql://db/crm",
                        "KINWARD_DATABASE_USER", "rita",
                        "KINWARD_DATABASE_PASSWORD", "secret",
                        "KINWARD_DATABASE_PORT", "5433",
                        "KINWARD_DATABASE_POOLSIZE", "8",
                        "KINWARD_SAMPLE", "false"));
        assertThat(settings)
                .isEqualTo(new Settings(
                        9000,
                        Path.of("/srv/crm"),
                        new DatabaseSettings("jdbc:postgresql://db/crm", "rita", "secret", 5433, 8),
                        false));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void byWhichAddressPeopleComeAndWhereProvidersStand() {
        assertThat(bind(ProxySettings.class, "kinward", Map.of())).isEqualTo(new ProxySettings(List.of(), null));
        assertThat(bind(ProxySettings.class, "kinward", Map.of("KINWARD_ADDRESS", "https://crm.example.com/"))
                        .address())
                .isEqualTo("https://crm.example.com");
        assertThatThrownBy(() -> new ProxySettings(List.of(), "crm.example.com"))
                .hasMessageContaining("KINWARD_ADDRESS");
        assertThat(bind(ProviderSettings.class, "kinward.providers", Map.of())).isEqualTo(new ProviderSettings(false));
        assertThat(bind(ProviderSettings.class, "kinward.providers", Map.of("KINWARD_PROVIDERS_ALLOWPRIVATE", "true")))
                .isEqualTo(new ProviderSettings(true));
    }

    @Test
    void howMuchTheOutsideMayAsk() {
        assertThat(bind(ExposureSettings.class, "kinward", Map.of())).isEqualTo(new ExposureSettings(6_000, false));
        assertThat(bind(
                        ExposureSettings.class,
                        "kinward",
                        Map.of("KINWARD_REQUESTSPERMINUTE", "0", "KINWARD_WEBHOOKSTOPRIVATE", "true")))
                .isEqualTo(new ExposureSettings(0, true));
    }

    @Test
    void mailServersAreWaitedForHalfAMinuteGivenTwentyMegabytesAndReadEveryHalfMinute() {
        assertThat(bind(MailSettings.class, "kinward.mail", Map.of()))
                .isEqualTo(new MailSettings(
                        Duration.ofSeconds(30), DataSize.ofMegabytes(20), false, Duration.ofSeconds(30)));
        assertThat(bind(
                        MailSettings.class,
                        "kinward.mail",
                        Map.of(
                                "KINWARD_MAIL_TIMEOUT", "5s",
                                "KINWARD_MAIL_MAXATTACHMENTS", "1MB",
                                "KINWARD_MAIL_TOPRIVATE", "true",
                                "KINWARD_MAIL_READEVERY", "2s")))
                .isEqualTo(
                        new MailSettings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), true, Duration.ofSeconds(2)));
    }

    @Test
    void whomWeMaySpeakToAndByWhichKeysSecretsAreSealed() {
        OutsideSettings anybody = bind(OutsideSettings.class, "kinward.outside", Map.of());
        assertThat(anybody).isEqualTo(new OutsideSettings(List.of())).matches(one -> one.mayBe("mail.example.com"));
        OutsideSettings some = bind(
                OutsideSettings.class,
                "kinward.outside",
                Map.of("KINWARD_OUTSIDE_NAMES", "smtp.example.com, .Example.org"));
        assertThat(List.of("SMTP.example.com", "smtp.example.com.", "a.b.example.org"))
                .allMatch(some::mayBe);
        assertThat(List.of("imap.example.com", "example.org", "evilexample.org"))
                .noneMatch(some::mayBe);
        assertThat(bind(SecretSettings.class, "kinward.secret", Map.of())).isEqualTo(new SecretSettings(null, false));
        var keys = bind(
                SecretSettings.class,
                "kinward.secret",
                Map.of("KINWARD_SECRET_KEY", "new,old", "KINWARD_SECRET_LOST", "true"));
        assertThat(keys).isEqualTo(new SecretSettings("new,old", true));
        assertThat(keys.toString()).doesNotContain("old");
    }

    @Test
    void anEmptyAddressIsNone() {
        assertThat(bind(Settings.class, "kinward", Map.of("KINWARD_DATABASE_URL", " "))
                        .database()
                        .url())
                .isNull();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(
                        () -> new Settings(70000, Path.of("data"), new DatabaseSettings(null, "", "", null, 20), null))
                .hasMessageContaining("KINWARD_PORT is 70000");
        assertThatThrownBy(() -> new DatabaseSettings(null, "", "", null, 1)).hasMessageContaining("at least 4");
        assertThatThrownBy(() -> new Brand("Kinward", "green", "#e08cb5", "/logo.svg"))
                .hasMessageContaining("#rrggbb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pt_PT", "_pt_BR", "_pl"})
    void theMessageOfTheNameIsTheName(String language) {
        var bundle = ResourceBundle.getBundle("messages/configuration" + language);
        assertThat(bundle.getString(Brand.NAME_KEY))
                .isEqualTo(bind(Brand.class, "kinward.brand", Map.of()).name());
    }

    private static <T> T bind(Class<T> type, String prefix, Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.forEach(source -> sources.remove(source.getName()));
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate(prefix, Bindable.of(type));
    }
}
