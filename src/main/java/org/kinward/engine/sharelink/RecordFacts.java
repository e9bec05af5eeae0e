package org.kinward.engine.sharelink;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.field.richtext.RichText;
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
    private final Shareable shareable;
    private final Spoken spoken;
    private final Messages messages;

    RecordFacts(Queries queries, Shareable shareable, Spoken spoken, Messages messages) {
        this.queries = queries;
        this.shareable = shareable;
        this.spoken = spoken;
        this.messages = messages;
    }

    /** @throws org.kinward.kernel.error.Refusal where its maker may not share it any more */
    Shown show(Actor maker, ShareLink link, Locale reader) {
        JsonNode record = shareable.require(maker, link.record());
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
        Route.End end = Route.to(catalogue, model, field.key());
        String type = field.type().key();
        if (type.equals("richText") && value.isString()) {
            return new RichText(value.asString()).text();
        }
        if (type.equals("boolean") && value.isBoolean()) {
            return messages.text(reader, "shareLink." + value.asBoolean());
        }
        // A list of addresses or numbers is several facts; what has one choice of many says them itself.
        return value.isArray() && !type.equals("multiSelect")
                ? value.valueStream().map(one -> spoken.text(end, one, reader)).collect(Collectors.joining(", "))
                : spoken.text(end, value, reader);
    }
}
