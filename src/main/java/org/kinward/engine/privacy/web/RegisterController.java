package org.kinward.engine.privacy.web;

import java.nio.charset.StandardCharsets;
import org.kinward.engine.access.Actor;
import org.kinward.engine.privacy.register.Register;
import org.kinward.engine.privacy.register.RegisterCsv;
import org.kinward.engine.privacy.register.RegisterPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The register of processing as data, for a spreadsheet, and to print. */
@RestController
@RequestMapping("/api/v1/privacy/register")
final class RegisterController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Register register;
    private final RegisterPage page;

    RegisterController(Register register, RegisterPage page) {
        this.register = register;
        this.page = page;
    }

    /** @param format {@code json}; {@code csv} for a field a line, {@code activities} for an activity a line, {@code html} to print */
    @GetMapping
    ResponseEntity<byte[]> register(Actor actor, @RequestParam(defaultValue = "json") String format) {
        return switch (format) {
            case "csv" -> file("text/csv", "register.csv", RegisterCsv.fields(register.read(actor)));
            case "activities" -> file("text/csv", "processing.csv", RegisterCsv.activities(register.activities(actor)));
            case "html" -> file("text/html", "register.html", page.of(actor));
            default ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(json(actor)));
        };
    }

    private ObjectNode json(Actor actor) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        var items = out.putArray("items");
        register.read(actor)
                .forEach(entry -> items.addObject()
                        .put("object", entry.object())
                        .put("objectLabel", entry.objectLabel())
                        .put("field", entry.field())
                        .put("fieldLabel", entry.fieldLabel())
                        .put("kind", entry.data().kind().wire())
                        .put("kindLabel", entry.kindLabel())
                        .put("purpose", entry.data().purpose().wire())
                        .put("purposeLabel", entry.purposeLabel()));
        out.set("activities", JSON.valueToTree(register.activities(actor)));
        out.set("undescribed", JSON.valueToTree(register.undescribed(actor)));
        return out;
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
