package org.kinward.suite.handover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.platform.language.Messages;
import org.kinward.suite.mail.Correspondent;
import org.kinward.suite.mail.Email;
import org.kinward.suite.party.WorksAt;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Drafts for the receiver in which each customer, greeted as they are greeted, hears who looks after them now. Nobody's address, no letter. */
@Component
final class Letters {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CONTACT = "contact";

    private final Handover handover;
    private final LetterOfHandover letter;
    private final Email email;
    private final WorksAt worksAt;
    private final Names names;
    private final Queries queries;
    private final Messages messages;

    /** The types that take part. */
    @Component
    record Types(Handover handover, LetterOfHandover letter, Email email, WorksAt worksAt) {}

    Letters(Types types, Names names, Queries queries, Messages messages) {
        this.handover = types.handover();
        this.letter = types.letter();
        this.email = types.email();
        this.worksAt = types.worksAt();
        this.names = names;
        this.queries = queries;
        this.messages = messages;
    }

    List<Command> drafts(Agreement agreed, Parties piece) {
        String wanted = agreed.written().path(handover.letters.key()).asString("");
        if (!wanted.equals(Handover.STANDARD) && !wanted.equals(Handover.OWN)) {
            return List.of();
        }
        var words = names.words(agreed);
        List<Command> drafts = new ArrayList<>();
        for (Addressee one : addressees(piece)) {
            one.address().ifPresent(address -> {
                Locale language = one.language(words.locale());
                String text = wanted.equals(Handover.OWN)
                        ? words.letter(one.name())
                        : messages.text(
                                language,
                                "told.handover.letter",
                                Map.of("giver", words.giver(), "receiver", words.receiver()));
                drafts.add(draft(agreed, one, address, new Said(subject(words, language), body(one, language, text))));
            });
        }
        return drafts;
    }

    private record Said(String subject, String body) {}

    private String subject(Names.Words words, Locale language) {
        return messages.text(language, "told.handover.subject", Map.of("receiver", words.receiver()));
    }

    private static String body(Addressee one, Locale language, String text) {
        var body = new StringBuilder("<p>" + escaped(one.salutation(language)) + "</p>");
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            body.append("<p>").append(escaped(paragraph).replace("\n", "<br>")).append("</p>");
        }
        return body.toString();
    }

    private Command draft(Agreement agreed, Addressee one, String address, Said said) {
        JsonNode about = reference(one.ref().object(), one.ref().id());
        Map<String, JsonNode> to = new HashMap<>();
        ArrayNode correspondents = JSON.arrayNode();
        var reader = correspondents
                .addObject()
                .put("role", Correspondent.TO)
                .put("address", address)
                .put("name", one.name());
        reader.set("party", one.person() == null ? about : reference(CONTACT, id(one.person())));
        to.put(email.subject.key(), JSON.stringNode(said.subject()));
        to.put(email.body.key(), JSON.stringNode(said.body()));
        to.put(email.about.key(), about);
        to.put(email.owner.key(), JSON.stringNode(agreed.receiver().toString()));
        to.put(letter.handover.key(), JSON.stringNode(agreed.id().toString()));
        to.put(email.correspondents.key(), correspondents);
        String name = agreed.id() + "/letter/" + one.ref().id();
        return new Command.Create(email.key(), UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), to);
    }

    private List<Addressee> addressees(Parties piece) {
        Map<Ref, Names.Read> customers = names.read(piece);
        Map<UUID, JsonNode> people = people(piece.ids().getOrDefault("account", List.of()));
        List<Addressee> addressees = new ArrayList<>();
        customers.forEach((ref, read) -> {
            boolean person = ref.object().equals(CONTACT);
            addressees.add(new Addressee(ref, person ? read.record() : people.get(ref.id()), read.record()));
        });
        return addressees;
    }

    /** By company the one who is our first contact there, else the one we know longest; who can be written to before others. */
    private Map<UUID, JsonNode> people(List<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        ArrayNode ids = JSON.arrayNode();
        accounts.forEach(id -> ids.add(id.toString()));
        Filter there = new Filter.And(List.of(
                new Filter.Compare(worksAt.account.key(), Operator.IN, ids),
                new Filter.Compare(worksAt.until.key(), Operator.IS_EMPTY, JSON.nullNode())));
        var query = new PageQuery(
                worksAt.key(),
                List.of(worksAt.account.key(), worksAt.contact.key()),
                there,
                List.of(new Sort(worksAt.primary.key(), true), new Sort("createdAt", false)),
                PageQuery.MAX_LIMIT,
                null,
                false,
                false);
        Map<UUID, List<UUID>> working = new HashMap<>();
        List<UUID> all = new ArrayList<>();
        for (JsonNode one :
                read(queries.page(Actor.system(Origin.SYSTEM), query)).path("items")) {
            UUID person = id(one.path(worksAt.contact.key()));
            all.add(person);
            working.computeIfAbsent(id(one.path(worksAt.account.key())), account -> new ArrayList<>())
                    .add(person);
        }
        Map<UUID, JsonNode> found = new HashMap<>();
        read(queries.several(Actor.system(Origin.SYSTEM), CONTACT, all)).forEach(one -> found.put(id(one), one));
        Map<UUID, JsonNode> people = new HashMap<>();
        working.forEach((account, some) -> {
            List<JsonNode> known =
                    some.stream().map(found::get).filter(Objects::nonNull).toList();
            known.stream()
                    .filter(person -> !person.path("emails").isEmpty())
                    .findFirst()
                    .or(() -> known.stream().findFirst())
                    .ifPresent(person -> people.put(account, person));
        });
        return people;
    }

    private static JsonNode read(byte[] answer) {
        return JsonMapper.shared().readTree(answer);
    }

    private static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asString());
    }

    private static JsonNode reference(String object, UUID id) {
        return JSON.objectNode().put("object", object).put("id", id.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
