package org.kinward.suite.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.text.Fold;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whose addresses are: people first, then leads, then companies, as far as who asks may see them. */
@Component
public final class Addresses {
    /** What can be written to (a narrowing of RFC 5322), letters beyond ASCII allowed (RFC 6531). */
    private static final Pattern SOUND = Pattern.compile(
            "[^\\s@<>(),;:\"\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

    private static final List<String> PARTIES = List.of("contact", "lead", "account");
    private static final String EMAILS = "emails";

    private final Queries queries;

    Addresses(Queries queries) {
        this.queries = queries;
    }

    /** Whether a mail can be written to it. */
    public static boolean sound(String address) {
        return address.length() <= 254 && SOUND.matcher(address).matches() && !address.contains("..");
    }

    /** By the {@linkplain #folded form} of the addresses that are somebody's; of several who share one, the one known longest. */
    public Map<String, Ref> owners(Actor actor, Collection<String> addresses) {
        Map<String, Ref> found = new LinkedHashMap<>();
        List<String> asked = addresses.stream()
                .filter(Addresses::sound)
                .filter(one -> one.indexOf('.', one.indexOf('@')) > 0)
                .map(Addresses::folded)
                .distinct()
                .limit(PageQuery.MAX_LIMIT)
                .toList();
        if (asked.isEmpty()) {
            return found;
        }
        for (String object : PARTIES) {
            if (queries.catalogue(actor)
                    .find(object)
                    .flatMap(model -> model.find(EMAILS))
                    .isPresent()) {
                look(actor, object, asked, found);
            }
        }
        return found;
    }

    /** As addresses are compared. */
    public static String folded(String address) {
        return Fold.of(address.strip());
    }

    private void look(Actor actor, String object, List<String> asked, Map<String, Ref> found) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        asked.forEach(values::add);
        var query = new PageQuery(
                object,
                List.of(EMAILS),
                new Filter.Compare(EMAILS, Operator.IN, values),
                new ArrayList<>(List.of(new Sort("createdAt", false))),
                PageQuery.MAX_LIMIT,
                null,
                false,
                false);
        for (JsonNode one :
                JsonMapper.shared().readTree(queries.page(actor, query)).path("items")) {
            var ref = new Ref(object, UUID.fromString(one.path("id").asString()));
            one.path(EMAILS).forEach(entry -> {
                String address = folded(entry.path("value").asString());
                if (asked.contains(address)) {
                    found.putIfAbsent(address, ref);
                }
            });
        }
    }
}
