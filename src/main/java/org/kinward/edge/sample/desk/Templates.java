package org.kinward.edge.sample.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kinward.edge.sample.company.Country;
import org.kinward.edge.sample.company.SampleCompany;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ObjectNode;

/**
 * Letters with gaps, and words to begin a note with, in each language: what they are called, of which type a record fills
 * them, subject, and paragraphs.
 */
final class Templates {
    private static final int DAYS_AGO = 120;

    private final SampleCompany company;
    private final SampleIds ids;

    Templates(SampleCompany company, SampleIds ids) {
        this.company = company;
        this.ids = ids;
    }

    void letters(Days days) {
        write(days, "templates", "mail");
    }

    /** Written last, so that identities before them stay as they are. */
    void texts(Days days) {
        write(days, "texts", "text");
    }

    private void write(Days days, String section, String use) {
        Instant at = days.moment(days.day(-DAYS_AGO));
        for (String locale : SampleCompany.LOCALES) {
            for (List<String> row : new Country(locale).rows(section)) {
                ObjectNode fields = Json.object()
                        .put("use", use)
                        .put("language", locale)
                        .put("name", row.get(0))
                        .put("subject", row.get(2))
                        .put("body", html(row.get(3)));
                if (!row.get(1).isEmpty()) {
                    fields.put("objectType", row.get(1));
                }
                company.diary().create(at, company.staff().chief().id(), "mailTemplate", ids.next(), fields);
            }
        }
    }

    private static String html(String paragraphs) {
        return Arrays.stream(paragraphs.split(" / ")).collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }
}
