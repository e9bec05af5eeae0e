package org.kinward.engine.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;

/** A provider as an administrator has set it up, and browsers that come in by it. */
record Provided(RunningApplication application, UUID id, TestProvider provider) {
    static Provided to(
            RunningApplication application,
            ApiClient administrator,
            String name,
            TestProvider provider,
            List<Map<String, Object>> groups) {
        var fields =
                Map.of("name", name, "issuer", provider.issuer(), "clientId", TestProvider.CLIENT, "groups", groups);
        var made = administrator.post("/records/identityProvider", Map.of("fields", fields));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.at("/id").asString();
        assertThat(administrator
                        .put("/identity-providers/" + id + "/secret", Map.of("secret", TestProvider.SECRET))
                        .status())
                .isEqualTo(204);
        provider.sendsBackTo(application.address() + "/api/v1/session/provider/" + id + "/callback");
        return new Provided(application, UUID.fromString(id), provider);
    }

    Map<String, Object> says(String who, String... groups) {
        Map<String, Object> says = provider.says(who);
        says.putAll(Map.of("name", who, "groups", List.of(groups)));
        return says;
    }

    /** Where the application sends a browser at last. */
    String comesIn(ApiClient browser, String who) {
        return returns(browser, provider.signsIn(who, begins(browser)));
    }

    /** A browser of somebody who is in. */
    ApiClient browserOf(String who) {
        ApiClient browser = application.nobody();
        assertThat(comesIn(browser, who)).isEqualTo("/o/account");
        return mayWrite(browser);
    }

    static ApiClient mayWrite(ApiClient browser) {
        return browser.with("X-CSRF-Token", browser.get("/session").at("/csrf").asString());
    }

    String begins(ApiClient browser) {
        var sent = browser.get("/session/provider/" + id + "?to=/o/account");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        return sent.header("Location");
    }

    String returns(ApiClient browser, String address) {
        var back = browser.get(address.substring(application.address().length()));
        assertThat(back.status()).as(back.text()).isEqualTo(303);
        return back.header("Location");
    }

    /** The provider tells us that somebody signed out there. */
    ApiClient.Answer tells(String logoutToken) {
        return application
                .nobody()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/session/provider/" + id + "/ended", "logout_token=" + logoutToken);
    }
}
