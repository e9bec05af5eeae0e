package org.kinward.suite.sales.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.action.Subject;
import org.kinward.engine.record.action.Suggested.Found;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.kinward.suite.party.WorksAt;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds the company and the person a lead most likely is, among those its reader sees; the surest sign first. */
@Component
final class KnownParties {
    private static final int MOST = 5;

    private final Queries queries;
    private final Lead lead;
    private final Account account;
    private final Contact contact;
    private final WorksAt job;

    KnownParties(Queries queries, Lead lead, Account account, Contact contact, WorksAt job) {
        this.queries = queries;
        this.lead = lead;
        this.account = account;
        this.contact = contact;
        this.job = job;
    }

    List<Found> accounts(Subject subject) {
        var search = new Search(subject.actor(), account);
        search.by("taxId", true, is(account.taxId, subject.text(lead.taxId)));
        search.by("name", true, is(account.name, subject.text(lead.company)));
        for (String domain : domains(subject)) {
            search.by(
                    "domain",
                    false,
                    List.of(
                            compare(account.website, Operator.CONTAINS, domain),
                            compare(account.emails, Operator.CONTAINS, "@" + domain)));
        }
        return search.found();
    }

    List<Found> contacts(Subject subject) {
        var search = new Search(subject.actor(), contact);
        points(subject, lead.emails).forEach(email -> search.by("email", true, is(contact.emails, email)));
        points(subject, lead.phones).forEach(phone -> search.by("phone", true, is(contact.phones, phone)));
        search.by(
                "name",
                false,
                is(contact.name, subject.get(lead.person).path("display").asString("")));
        return search.found();
    }

    boolean worksAt(Actor actor, UUID person, UUID company) {
        Filter both = Filter.and(
                compare(job.contact, Operator.IS, person.toString()),
                compare(job.account, Operator.IS, company.toString()));
        return !page(actor, job, both).isEmpty();
    }

    static List<String> points(Subject subject, Field<?> field) {
        List<String> values = new ArrayList<>();
        subject.get(field).forEach(one -> values.add(one.path("value").asString("")));
        return values.stream().filter(one -> !one.isEmpty()).limit(MOST).toList();
    }

    /** Of its web site and of addresses of work: what stands after a private one says nothing. */
    private List<String> domains(Subject subject) {
        List<String> domains = new ArrayList<>();
        for (String email : points(subject, lead.emails)) {
            String domain = Signal.workDomain(email);
            if (domain != null) {
                domains.add(domain);
            }
        }
        String site = subject.text(lead.website).replaceFirst("^[a-zA-Z]+://(www\\.)?", "");
        int end = site.indexOf('/');
        String host = end < 0 ? site : site.substring(0, end);
        if (!host.isBlank()) {
            domains.add(host);
        }
        return domains.stream().distinct().limit(MOST).toList();
    }

    private static List<Filter> is(Field<?> field, String value) {
        return value.isBlank() ? List.of() : List.of(compare(field, Operator.IS, value));
    }

    private static Filter compare(Field<?> field, Operator operator, String value) {
        return new Filter.Compare(field.key(), operator, JsonNodeFactory.instance.stringNode(value));
    }

    private List<UUID> page(Actor actor, ObjectType type, Filter filter) {
        var query = new PageQuery(type.key(), List.of("id"), filter, List.of(), MOST, null, false, false);
        List<UUID> ids = new ArrayList<>();
        for (JsonNode one :
                JsonMapper.shared().readTree(queries.page(actor, query)).path("items")) {
            ids.add(UUID.fromString(one.path("id").asString()));
        }
        return ids;
    }

    /** One statement a sign, whatever there is to be found; what one sign found is not told again by a weaker one. */
    private final class Search {
        private final Actor actor;
        private final ObjectType type;
        private final Map<UUID, Found> found = new LinkedHashMap<>();

        Search(Actor actor, ObjectType type) {
            this.actor = actor;
            this.type = type;
        }

        void by(String why, boolean sure, List<Filter> any) {
            if (!any.isEmpty() && found.size() < MOST) {
                page(actor, type, new Filter.Or(any))
                        .forEach(id -> found.putIfAbsent(id, new Found(new Ref(type.key(), id), why, sure)));
            }
        }

        List<Found> found() {
            return found.values().stream().limit(MOST).toList();
        }
    }
}
