package org.kinward.engine.sharelink;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.record.Queries;
import org.kinward.engine.sharelink.spi.ShareLink;
import org.kinward.engine.sharelink.spi.Shown;
import org.kinward.engine.spoken.Spoken;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A record as its chosen fields, those of them that its sharer still may see. */
@Component
final class RecordFacts {
    private final Queries queries;
    private final Spoken spoken;
    private final Messages messages;

    RecordFacts(Queries queries, Spoken spoken, Messages messages) {
        this.queries = queries;
        this.spoken = spoken;
        this.messages = messages;
    }

    /** @param record as its maker sees it */
    Shown show(Actor maker, ShareLink link, JsonNode record, Locale reader) {
        Catalogue catalogue = queries.catalogue(maker);
        Model model = catalogue.model(link.record().object());
        List<Shown.Fact> facts = new ArrayList<>();
        for (String key : link.fields()) {
            model.find(key).filter(Shareable::isFact).ifPresent(field -> {
                String value = said(catalogue, model, field, record.path(key), reader);
                if (!value.isBlank()) {
                    facts.add(new Shown.Fact(messages.text(reader, model.key() + "." + key), value));
                }
            });
        }
        ModelField title = model.title();
        return new Shown.Facts(said(catalogue, model, title, record.path(title.key()), reader), facts);
    }

    private String said(Catalogue catalogue, Model model, ModelField field, JsonNode value, Locale reader) {
        return spoken.whole(Route.to(catalogue, model, field.key()), value, reader);
    }
}
