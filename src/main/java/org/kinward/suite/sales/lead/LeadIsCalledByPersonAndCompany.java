package org.kinward.suite.sales.lead;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.contactpoint.Entries;
import org.kinward.engine.field.personname.PersonName;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * A lead is called by its person and company, "Ana Silva · Padaria Sol", or by how it is reached where neither is known.
 * Of which nothing is known is none; one whose person was erased keeps what was put in the place of the name.
 */
@Component
final class LeadIsCalledByPersonAndCompany implements Rule {
    private final Lead lead;

    LeadIsCalledByPersonAndCompany(Lead lead) {
        this.lead = lead;
    }

    @Override
    public ObjectType type() {
        return lead;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        PersonName person = draft.get(lead.person);
        String named = Stream.of(person == null ? null : person.display(), draft.get(lead.company))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        String made = named.isEmpty() ? reached(draft) : named;
        if (made != null) {
            draft.set(lead.name, made);
        } else if (!draft.changes(lead.name)) {
            draft.reject(lead.person, ErrorCode.REQUIRED);
            // Said once, where it can be mended.
            draft.set(lead.name, "?");
        }
    }

    private @Nullable String reached(Draft draft) {
        return Stream.of(draft.get(lead.emails), draft.get(lead.phones))
                .filter(Objects::nonNull)
                .map(Entries::list)
                .filter(entries -> !entries.isEmpty())
                .map(entries -> entries.getFirst().value())
                .findFirst()
                .orElse(null);
    }
}
