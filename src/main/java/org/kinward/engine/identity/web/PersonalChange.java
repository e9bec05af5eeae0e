package org.kinward.engine.identity.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.language.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Language and clock of one person; what is left out stays. */
record PersonalChange(@Nullable String locale, @Nullable String timeZone) {
    /** @throws Refusal {@code rejected} */
    Map<String, JsonNode> fields() {
        List<Violation> wrong = new ArrayList<>();
        Map<String, JsonNode> fields = new HashMap<>();
        if (locale != null) {
            if (!Messages.LOCALES.contains(Locale.forLanguageTag(locale))) {
                wrong.add(WorkspaceChange.wrong("locale", ErrorCode.NOT_A_LANGUAGE, locale));
            }
            fields.put("locale", StringNode.valueOf(locale));
        }
        if (timeZone != null) {
            if (!WorkspaceChange.isZone(timeZone)) {
                wrong.add(WorkspaceChange.wrong("timeZone", ErrorCode.NOT_A_TIME_ZONE, timeZone));
            }
            fields.put("timeZone", StringNode.valueOf(timeZone));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), wrong);
        }
        return fields;
    }
}
