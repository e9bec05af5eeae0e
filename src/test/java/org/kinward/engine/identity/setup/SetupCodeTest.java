package org.kinward.engine.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SetupCodeTest {
    private final SetupCode code = new SetupCode();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void aBrowserAtTheMachine() {
        request.setRemoteAddr("127.0.0.1");
        request.setServerName("localhost");
        request.addHeader("Origin", "http://localhost:8080");
    }

    @Test
    void whoeverSitsAtTheMachineIsAdmitted() {
        assertThat(code.admits(request, null)).isTrue();
    }

    @Test
    void whoeverComesOverTheNetworkNeedsTheCode() {
        request.setRemoteAddr("192.168.1.20");

        assertThat(code.admits(request, null)).isFalse();
        assertThat(code.admits(request, "guess")).isFalse();
        assertThat(code.admits(request, " " + code.text())).isTrue();
    }

    @Test
    void aNameThatWasMadeToPointHereIsNotHere() {
        request.setServerName("evil.example.com");

        assertThat(code.admits(request, null)).isFalse();
    }

    @Test
    void whatAProxyPassesOnIsNotFromHere() {
        request.addHeader("X-Forwarded-For", "203.0.113.7");
        assertThat(code.admits(request, null)).isFalse();
    }

    @Test
    void aProxyThatSaysNothingOfItselfIsKnownByItsOldProtocolOrTheBrowsersOrigin() {
        request.setProtocol("HTTP/1.0");
        assertThat(code.admits(request, null)).isFalse();

        request.setProtocol("HTTP/1.1");
        request.removeHeader("Origin");
        request.addHeader("Origin", "https://crm.example.com");
        assertThat(code.admits(request, null)).isFalse();
    }
}
