package org.kinward.edge.post.in;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.post.letter.Mailbox;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.suite.mail.Correspondent;
import org.kinward.suite.mail.Email;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which conversation a mail belongs to: by the ids it names; by its subject only where it is an answer among the same people. */
@Component
final class Conversations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Duration SUBJECT_HOLDS = Duration.ofDays(90);
    private static final int MOST = 100;
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^\\s*(?:(?:re|aw|sv|odp|res|resp|fwd?|fw|enc|pd|rv|tr|wg)(?:\\[\\d+\\])?\\s*:\\s*)+");

    private final Queries queries;
    private final Email email;
    private final Correspondent correspondent;

    Conversations(Queries queries, Email email, Correspondent correspondent) {
        this.queries = queries;
        this.email = email;
        this.correspondent = correspondent;
    }

    /**
     * @param key the message id it began with, in angle brackets
     * @param about what it was filed under last; null where that was nothing, or nothing the reader sees
     */
    record Known(String key, @Nullable Ref about) {}

    Optional<Known> find(Actor actor, Filing filing) {
        List<String> ids = new ArrayList<>(filing.thread().references());
        Optional<Known> named = ids.isEmpty() ? Optional.empty() : byIds(actor, ids);
        return named.isPresent() || !PREFIX.matcher(filing.subject()).find() ? named : bySubject(actor, filing);
    }

    private Optional<Known> byIds(Actor actor, List<String> ids) {
        ArrayNode among = JSON.arrayNode();
        ids.reversed().stream().limit(MOST).forEach(id -> among.add("<" + id + ">"));
        return known(page(actor, new Filter.Compare(email.messageId.key(), Operator.IN, among)));
    }

    private Optional<Known> bySubject(Actor actor, Filing filing) {
        Set<String> people = new HashSet<>();
        filing.others().stream().map(Mailbox::folded).limit(MOST).forEach(people::add);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        ArrayNode addresses = JSON.arrayNode();
        people.forEach(addresses::add);
        Filter since = new Filter.Compare(
                email.occurredAt.key(),
                Operator.GE,
                JSON.stringNode(filing.at().minus(SUBJECT_HOLDS).toString()));
        Filter among = Filter.Many.any(
                email.correspondents.key(), new Filter.Compare(correspondent.address.key(), Operator.IN, addresses));
        String subject = bare(filing.subject());
        List<JsonNode> same = page(actor, Filter.and(since, among)).stream()
                .filter(one -> bare(one.path(email.subject.key()).asString("")).equals(subject))
                .toList();
        return subject.isEmpty() ? Optional.empty() : known(same);
    }

    static String bare(String subject) {
        return PREFIX.matcher(subject).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }

    private static final List<String> FIELDS = List.of("subject", "about", "messageId", "conversation", "occurredAt");

    /** Newest first. */
    private List<JsonNode> page(Actor actor, Filter filter) {
        var query = new PageQuery(
                email.key(), FIELDS, filter, List.of(new Sort(email.occurredAt.key(), true)), MOST, null, false, false);
        return JsonMapper.shared()
                .readTree(queries.page(actor, query))
                .path("items")
                .valueStream()
                .toList();
    }

    private Optional<Known> known(List<JsonNode> newestFirst) {
        if (newestFirst.isEmpty()) {
            return Optional.empty();
        }
        JsonNode newest = newestFirst.getFirst();
        String key = newest.path(email.conversation.key()).asString("");
        Ref about = newestFirst.stream()
                .map(one -> one.path(email.about.key()))
                // One whose title the reader is not told is one they do not see.
                .filter(one -> one.path("id").isString() && one.path("title").isString())
                .map(one -> new Ref(
                        one.path("object").asString(),
                        UUID.fromString(one.path("id").asString())))
                .findFirst()
                .orElse(null);
        return Optional.of(
                new Known(key.isEmpty() ? newest.path(email.messageId.key()).asString("") : key, about));
    }
}
