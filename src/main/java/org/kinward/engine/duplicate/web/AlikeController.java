package org.kinward.engine.duplicate.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.duplicate.Alike;
import org.kinward.engine.duplicate.Doubles;
import org.kinward.engine.duplicate.likeness.Sign;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a record about to be made resembles. */
@RestController
final class AlikeController {
    private static final int MOST = 5;

    private final Doubles doubles;

    AlikeController(Doubles doubles) {
        this.doubles = doubles;
    }

    record Asked(@Nullable JsonNode fields) {}

    /** @param same whether they are the same as far as can be told, or only alike */
    record Item(String object, UUID id, String title, boolean same, List<String> by) {}

    record Answer(List<Item> items) {}

    @PostMapping("/api/v1/records/{object}/alike")
    Answer alike(Actor actor, @PathVariable String object, @RequestBody Asked asked) {
        JsonNode fields = asked.fields() == null ? JsonNodeFactory.instance.objectNode() : asked.fields();
        return new Answer(doubles.of(actor, object, fields, MOST).stream()
                .map(one -> item(object, one))
                .toList());
    }

    private static Item item(String object, Alike one) {
        return new Item(
                object,
                one.id(),
                one.title(),
                one.likeness().same(),
                one.likeness().signs().stream().map(Sign::wire).toList());
    }
}
