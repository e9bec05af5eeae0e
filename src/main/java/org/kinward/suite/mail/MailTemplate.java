package org.kinward.suite.mail;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.richtext.RichText;
import org.springframework.stereotype.Component;

/** A letter with gaps, such as {@code {{salutation}}} or {@code {{account.name}}}, that a record fills. */
@Component
public final class MailTemplate extends ObjectType {
    public final Field<String> name = text("name").required().title();
    /** In which it speaks, and greets. */
    public final Field<String> language =
            select("language", "en", "pt-PT", "pt-BR", "pl").required().initially("en");
    /** Key of the type whose records fill it; of any where nothing is said. */
    public final Field<String> objectType = text("objectType");

    /** Whole letters, or words for notes, calls and tasks, whose first line the subject then is. */
    public final Field<String> use = select("use", "mail:blue", "text:green").initially("mail");

    public final Field<String> subject = text("subject").required();
    public final Field<RichText> body = richText("body").required();

    public MailTemplate() {
        super("mailTemplate");
        icon("template");
        kept(Custody.SHARED);
        list(name, use, language, objectType, subject, updatedAt);
        section("main", name, use, language, objectType, subject, body);
    }
}
