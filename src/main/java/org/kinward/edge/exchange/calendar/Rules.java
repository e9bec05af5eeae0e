package org.kinward.edge.exchange.calendar;

import biweekly.ICalVersion;
import biweekly.io.TimezoneInfo;
import biweekly.io.WriteContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.property.RecurrenceRule;

/** A rule as the calendar wrote it, in the form of RFC 5545 whatever form it had. */
final class Rules {

    private Rules() {}

    static String text(RecurrenceRule rule) {
        if (rule.getValue() == null) {
            return "";
        }
        var written = new RecurrenceRuleScribe()
                .writeText(rule, new WriteContext(ICalVersion.V2_0, new TimezoneInfo(), null));
        var until = rule.getValue().getUntil();
        if (until == null || until.getRawComponents() == null) {
            return written;
        }
        // The library would tell the end on a clock of its own choosing.
        var said = until.getRawComponents().toString(until.hasTime(), false);
        return written.replaceFirst("UNTIL=[^;]*", "UNTIL=" + said);
    }
}
