package org.kinward.suite.sales.webform;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.field.spi.TextList;
import org.kinward.suite.party.Sources;
import org.springframework.stereotype.Component;

/** A form that anybody may fill in; each that is sent becomes a lead. */
@Component
public final class WebForm extends ObjectType {
    public final Field<String> name = text("name").required().title();
    public final Field<String> key = text("key").required().readOnly().unique();
    public final Field<Boolean> active = bool("active").required().initially("true");
    public final Field<String> language =
            select("language", "en", "pt-PT", "pt-BR", "pl").required().initially("en");
    public final Field<String> heading = text("heading").required();
    public final Field<String> intro = longText("intro");
    public final Field<TextList> fields = multiSelect("fields", Asked.keys()).required();
    public final Field<TextList> needed = multiSelect("needed", Asked.keys());
    public final Field<String> consentText = longText("consentText");
    public final Field<String> thanks = longText("thanks");
    public final Field<String> source = select("source", Sources.all()).initially("website");
    public final Field<String> occasion = text("occasion");
    public final Field<Ref> assignee = user("assignee").required();

    public WebForm() {
        super("webForm");
        icon("forms");
        kept(Custody.CONFIGURATION);
        list(name, active, language, heading, assignee, updatedAt);
        section("main", name, active, language, heading, intro, fields, needed, consentText, thanks);
        section("origin", source, occasion, assignee, key);
    }
}
