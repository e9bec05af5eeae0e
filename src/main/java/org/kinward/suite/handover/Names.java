package org.kinward.suite.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What customers and colleagues are called, and what is said about them in the receiver's language. */
@Component
final class Names {
    private static final int SOME = 500;

    private final Handover handover;
    private final Catalogues catalogues;
    private final Queries queries;
    private final Messages messages;

    Names(Handover handover, Catalogues catalogues, Queries queries, Messages messages) {
        this.handover = handover;
        this.catalogues = catalogues;
        this.queries = queries;
        this.messages = messages;
    }

    /** Records that are there, in the order of their names. */
    Map<Ref, String> of(Parties parties) {
        Map<Ref, String> names = new LinkedHashMap<>();
        read(parties).entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> name(a).compareTo(name(b))))
                .forEach(one -> names.put(one.getKey(), name(one.getValue())));
        return names;
    }

    record Read(Model model, JsonNode record) {}

    Map<Ref, Read> read(Parties parties) {
        Map<Ref, Read> found = new LinkedHashMap<>();
        parties.ids().forEach((object, ids) -> {
            Model model = catalogues.current().model(object);
            for (int from = 0; from < ids.size(); from += SOME) {
                List<UUID> some = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + SOME)));
                byte[] answer = queries.several(Actor.system(Origin.SYSTEM), object, some);
                for (JsonNode one : JsonMapper.shared().readTree(answer)) {
                    found.put(new Ref(object, UUID.fromString(one.path("id").asString())), new Read(model, one));
                }
            }
        });
        return found;
    }

    static String name(Read read) {
        JsonNode title = read.record().path(read.model().title().key());
        return title.isObject() ? title.path("display").asString("") : title.asString("");
    }

    Words words(Agreement agreed) {
        var people = new Parties(Map.of("user", List.of(agreed.giver(), agreed.receiver())));
        Map<Ref, Read> read = read(people);
        Read receiver = read.get(new Ref("user", agreed.receiver()));
        Read giver = read.get(new Ref("user", agreed.giver()));
        Locale locale = receiver == null
                ? Locale.ENGLISH
                : Messages.nearest(receiver.record().path("locale").asString("en"));
        return new Words(
                messages,
                locale,
                giver == null ? "" : name(giver),
                receiver == null ? "" : name(receiver),
                agreed.written().path(handover.introduction.key()).asString(""));
    }

    /** Sentences about one hand-over. */
    record Words(Messages messages, Locale locale, String giver, String receiver, String introduction) {
        String greet(String customer) {
            return messages.text(locale, "told.handover.each", Map.of("customer", customer, "giver", giver));
        }

        String greetAll(int count) {
            return messages.text(locale, "told.handover.one", Map.of("count", count, "giver", giver));
        }

        String silent(int count) {
            return messages.text(locale, "told.handover.silent", Map.of("count", count, "giver", giver));
        }

        String letter(String customer) {
            return introduction
                    .replace("{customer}", customer)
                    .replace("{giver}", giver)
                    .replace("{receiver}", receiver);
        }
    }
}
