package org.kinward.edge.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A problem detail (RFC 9457) with our extensions.
 *
 * @param code wire name in the catalogue of refusals
 * @param detail a sentence in the reader's language that says the way out
 * @param violations each thing wrong with the request; left out where there are none
 * @param details named facts beside the sentence; each a member of its own
 */
@JsonPropertyOrder({"type", "code", "title", "status", "detail", "violations", "requestId"})
record Problem(
        String type,
        String code,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Wrong> violations,
        String requestId,
        @JsonIgnore Map<String, Object> details) {

    /** One violation, with its sentence. */
    record Wrong(String field, String code, String message, Map<String, Object> details) {}

    private static final Set<String> MEMBERS =
            Set.of("type", "code", "title", "status", "detail", "violations", "requestId");

    /** Each fact is a member of its own, as RFC 9457 extends; none hides a member of the problem itself. */
    @JsonAnyGetter
    Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>(details);
        facts.keySet().removeAll(MEMBERS);
        return facts;
    }
}
