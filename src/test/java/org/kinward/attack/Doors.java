package org.kinward.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kinward.testing.RunningApplication;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the API as the application itself knows them: a new one is attacked without being named here. */
final class Doors {
    private static final String ROOT = "/api/v1";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern ASKING = Pattern.compile("/records/[^/]+/(query|groups|alike)");
    private static final Pattern OF_A_TYPE = Pattern.compile("\\{(object|type|action|server)}");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** @param takes the kind of content it wants; empty for JSON */
    record Door(String method, String path, String takes) {
        boolean writes() {
            return !READING.contains(method);
        }

        /** Some are asked with a body, and only read. */
        boolean changes() {
            return writes() && !ASKING.matcher(path).matches();
        }

        boolean namesSomething() {
            return path.contains("{");
        }

        /** More than a type. */
        boolean namesOne() {
            return OF_A_TYPE.matcher(path).replaceAll("").contains("{");
        }

        /** With each variable replaced by what is given for its name. */
        String at(UnaryOperator<String> value) {
            return VARIABLE.matcher(path).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
        }

        String anywhere() {
            return at(name -> switch (name) {
                case "object", "type" -> "account";
                case "action" -> "convert";
                case "server" -> "smtp";
                default -> UUID.randomUUID().toString();
            });
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Doors() {}

    static List<Door> of(RunningApplication application) {
        List<Door> doors = new ArrayList<>();
        application
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> doors.add(new Door(
                                        method.name(),
                                        path.substring(ROOT.length()),
                                        info.getConsumesCondition().getConsumableMediaTypes().stream()
                                                .map(type -> type.getSubtype())
                                                .filter(type -> !type.equals("json"))
                                                .findFirst()
                                                .orElse(""))))));
        doors.sort(Comparator.comparing(Door::toString).thenComparing(Door::takes));
        return doors;
    }
}
