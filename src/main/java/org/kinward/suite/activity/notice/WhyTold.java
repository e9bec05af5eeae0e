package org.kinward.suite.activity.notice;

import java.util.Locale;
import java.util.Map;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says outside of a screen why somebody is told: in words for that kind of record, where there are any. */
@Component
public final class WhyTold {
    private final Messages messages;

    WhyTold(Messages messages) {
        this.messages = messages;
    }

    /** @param notification as its reader reads it */
    public String text(Locale locale, JsonNode notification) {
        String who = notification.path("actor").path("title").asString(messages.text(locale, "notice.somebody"));
        String any = "notice.because." + notification.path("because").asString();
        String own = any + "." + notification.path("about").path("object").asString("");
        return messages.text(locale, messages.find(locale, own).isPresent() ? own : any, Map.of("who", who));
    }
}
