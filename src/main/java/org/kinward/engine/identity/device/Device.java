package org.kinward.engine.identity.device;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in two words. The order counts: most of them name others too. */
public final class Device {
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chrom", "Chrome");
        BROWSERS.put("Safari", "Safari");
        BROWSERS.put("curl", "curl");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Device() {}

    public static @Nullable String browser(String agent) {
        return first(BROWSERS, agent);
    }

    public static @Nullable String system(String agent) {
        return first(SYSTEMS, agent);
    }

    private static @Nullable String first(Map<String, String> names, String agent) {
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (agent.contains(name.getKey())) {
                return name.getValue();
            }
        }
        return null;
    }
}
