package org.kinward.engine.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kinward.platform.configuration.ProxySettings;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * From which address a request comes. What a proxy says of it is believed where the proxy is known (KINWARD_PROXIES), from
 * the last entry backwards: the first ones anybody may have written.
 */
@Component
@NamedInterface("addresses")
public final class Addresses {
    private final List<IpAddressMatcher> proxies;

    Addresses(ProxySettings settings) {
        proxies = settings.proxies().stream().map(IpAddressMatcher::new).toList();
    }

    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String passedOn = request.getHeader("X-Forwarded-For");
        if (passedOn == null) {
            return address;
        }
        List<String> way = List.of(passedOn.split(","));
        for (int i = way.size() - 1; i >= 0 && isProxy(address); i--) {
            String before = way.get(i).strip();
            if (!before.matches("[0-9a-fA-F:.]{2,45}")) {
                break;
            }
            address = before;
        }
        return address;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(one -> one.matches(address));
    }
}
