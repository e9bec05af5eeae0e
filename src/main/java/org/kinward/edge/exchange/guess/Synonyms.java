package org.kinward.edge.exchange.guess;

import java.util.ArrayList;
import java.util.List;
import org.kinward.platform.language.Messages;

/** What people call the columns of their files, in every language we speak: a Polish team may well send English headers. */
final class Synonyms {

    private final Messages messages;

    Synonyms(Messages messages) {
        this.messages = messages;
    }

    /** Names of this field on this very object. */
    List<String> own(String object, String field) {
        return names("column." + object + "." + field);
    }

    /** Names the field has on any object. */
    List<String> general(String field) {
        return names("column.any." + field);
    }

    private List<String> names(String key) {
        var names = new ArrayList<String>();
        for (var locale : Messages.LOCALES) {
            messages.find(locale, key).ifPresent(list -> names.addAll(List.of(list.split("\\|"))));
        }
        return names;
    }
}
