package org.kinward.engine.privacy;

import java.util.ArrayList;
import java.util.List;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;

/** The register of processing: which fields hold which kind of personal data, and for which purpose. */
@Component
public final class Register {
    private final Catalogues catalogues;
    private final Messages messages;
    private final Erasures erasures;

    Register(Catalogues catalogues, Messages messages, Erasures erasures) {
        this.catalogues = catalogues;
        this.messages = messages;
        this.erasures = erasures;
    }

    /** One field, in keys and in words of the reader's language. */
    public record Entry(
            String object,
            String objectLabel,
            String field,
            String fieldLabel,
            PersonalData data,
            String kindLabel,
            String purposeLabel) {}

    public List<Entry> read(Actor actor) {
        erasures.administrator(actor);
        List<Entry> entries = new ArrayList<>();
        for (Model model : catalogues.current().models()) {
            for (ModelField field : model.fields()) {
                PersonalData personal = field.settings().personal();
                if (personal != null) {
                    entries.add(new Entry(
                            model.key(),
                            messages.text(actor.language(), model.key() + ".label"),
                            field.key(),
                            messages.find(actor.language(), model.key() + "." + field.key())
                                    .orElseGet(() -> messages.text(actor.language(), "field." + field.key())),
                            personal,
                            messages.text(
                                    actor.language(),
                                    "personalData." + personal.kind().wire()),
                            messages.text(
                                    actor.language(),
                                    "purpose." + personal.purpose().wire())));
                }
            }
        }
        return entries;
    }
}
