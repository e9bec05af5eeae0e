package org.kinward.suite.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** By which account somebody sends: the one they chose, else their own, else the company's. */
@Component
public final class MailAccounts {
    private static final Actor HOUSE = Actor.system(Origin.SYSTEM);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MailAccount account;
    private final MailHabit habit;
    private final Queries queries;

    MailAccounts(MailAccount account, MailHabit habit, Queries queries) {
        this.account = account;
        this.habit = habit;
        this.queries = queries;
    }

    /** An account as it stands, in use or not. */
    public Optional<JsonNode> find(UUID id) {
        return queries.one(HOUSE, account.key(), id)
                .map(JSON::readTree)
                .filter(one ->
                        one.path("deletedAt").isNull() || one.path("deletedAt").isMissingNode());
    }

    /** Those in use that are nobody's own, the oldest first. */
    public List<JsonNode> ofTheHouse() {
        var json = JsonNodeFactory.instance;
        var free = new Filter.And(List.of(
                new Filter.Compare(account.active.key(), Operator.IS, json.booleanNode(true)),
                new Filter.Compare(account.smtpHost.key(), Operator.IS_NOT_EMPTY, json.nullNode()),
                new Filter.Compare(account.holder.key(), Operator.IS_EMPTY, json.nullNode())));
        return page(account.key(), free, List.of(new Sort(account.createdAt.key(), false)));
    }

    /** From which address a user's mails are written. */
    public Optional<String> address(UUID user) {
        return of(user, habits(user)).stream()
                .map(one -> one.path(account.address.key()).asString(""))
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    /** Those in use that a user may send by, the likeliest first. */
    List<JsonNode> of(UUID user, JsonNode habits) {
        var json = JsonNodeFactory.instance;
        var may = new Filter.And(List.of(
                new Filter.Compare(account.active.key(), Operator.IS, json.booleanNode(true)),
                new Filter.Compare(account.smtpHost.key(), Operator.IS_NOT_EMPTY, json.nullNode()),
                new Filter.Or(List.of(
                        new Filter.Compare(account.holder.key(), Operator.IS_EMPTY, json.nullNode()),
                        new Filter.Compare(account.holder.key(), Operator.IS, json.stringNode(user.toString()))))));
        List<JsonNode> found =
                new ArrayList<>(page(account.key(), may, List.of(new Sort(account.createdAt.key(), false))));
        String chosen = habits.path(habit.mailAccount.key()).path("id").asString("");
        found.sort(java.util.Comparator.comparingInt((JsonNode one) -> rank(one, chosen)));
        return found;
    }

    private int rank(JsonNode one, String chosen) {
        if (one.path("id").asString().equals(chosen)) {
            return 0;
        }
        return one.path(account.holder.key()).path("id").isString() ? 1 : 2;
    }

    /** How a user writes; missing where they never said. */
    JsonNode habits(UUID user) {
        var theirs = new Filter.Compare(
                habit.owner.key(), Operator.IS, JsonNodeFactory.instance.stringNode(user.toString()));
        return page(habit.key(), theirs, List.of()).stream()
                .findFirst()
                .orElseGet(() -> JsonNodeFactory.instance.missingNode());
    }

    private List<JsonNode> page(String object, Filter filter, List<Sort> sort) {
        var query = new PageQuery(object, List.of(), filter, sort, PageQuery.MAX_LIMIT, null, false, false);
        return JSON.readTree(queries.page(HOUSE, query))
                .path("items")
                .valueStream()
                .toList();
    }
}
