package org.kinward.edge.sample.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.kinward.edge.sample.company.Country;
import org.kinward.edge.sample.company.Deal;
import org.kinward.edge.sample.company.SampleCompany;
import org.kinward.edge.sample.company.Staff;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ObjectNode;

/** What people say to each other on a deal: somebody asks by name, and is answered. */
final class Talk {
    private static final int ASKED = -4;
    private static final Duration ANSWERED_AFTER = Duration.ofMinutes(95);
    /** Long under way by then: the other has seen it too. */
    private static final int BEGUN = -14;

    private final SampleCompany company;
    private final SampleIds ids;
    private final Days days;

    Talk(SampleCompany company, SampleIds ids, Days days) {
        this.company = company;
        this.ids = ids;
        this.days = days;
    }

    void write() {
        for (String locale : SampleCompany.LOCALES) {
            List<List<String>> said = Country.in(locale, company.house()).rows("comments");
            List<Deal> deals = company.deals().stream().filter(under(locale)).toList();
            for (int n = 0; n < Math.min(said.size(), deals.size()); n++) {
                exchange(deals.get(n), said.get(n));
            }
        }
    }

    /** Under way, of a customer whose language it is, and somebody's who has another above them. */
    private Predicate<Deal> under(String locale) {
        return deal -> deal.is(Deal.State.OPEN)
                && deal.course().begun() < BEGUN
                && deal.party().country().locale().equals(locale)
                && !lead(deal).equals(deal.party().seller());
    }

    private Staff.Member lead(Deal deal) {
        Staff staff = company.staff();
        Staff.Member lead = staff.leadOf(deal.party().seller());
        return lead.equals(deal.party().seller()) ? staff.chief() : lead;
    }

    private void exchange(Deal deal, List<String> said) {
        Staff.Member seller = deal.party().seller();
        Staff.Member lead = lead(deal);
        Instant asked = days.moment(days.day(ASKED));
        comment(deal, lead, "@" + seller.name() + " " + said.getFirst(), asked, seller);
        comment(deal, seller, "@" + lead.name() + " " + said.getLast(), asked.plus(ANSWERED_AFTER), lead);
    }

    private void comment(Deal deal, Staff.Member who, String body, Instant at, Staff.Member named) {
        ObjectNode fields = Json.object().put("body", body);
        fields.set("about", Json.ref("opportunity", deal.id()));
        fields.putArray("mentions").addObject().put("who", named.id().toString());
        company.diary().create(at, who.id(), "comment", ids.next(), fields);
    }
}
