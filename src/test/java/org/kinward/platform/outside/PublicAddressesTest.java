package org.kinward.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.platform.configuration.MailSettings;
import org.kinward.platform.configuration.OutsideSettings;
import org.springframework.util.unit.DataSize;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void whatIsOursIsNotReached(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111"})
    void whatIsTheWorldsIs(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::1]", "10.0.0.1"})
    void aNameThatLeadsHomeIsNotLookedUpForAnybody(String host) {
        assertThatThrownBy(() -> PublicAddresses.of(host)).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> hosts(false).judged(host)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.1.1"})
    void aMailServerMayStandInTheOwnNetworkWhereTheOperatorLetsIt(String host) {
        assertThatCode(() -> hosts(true).judged(host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "fe80::1", "0.0.0.0", "::", "224.0.0.1"})
    void noMailServerStandsWhereNoneCan(String host) {
        assertThatThrownBy(() -> hosts(true).judged(host)).hasMessageContaining("no mail server");
    }

    private static MailHosts hosts(boolean toPrivate) {
        return new MailHosts(
                new MailSettings(Duration.ofSeconds(1), DataSize.ofMegabytes(1), toPrivate, Duration.ofSeconds(1)),
                new Outside(new OutsideSettings(List.of())));
    }
}
