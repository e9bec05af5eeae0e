package org.kinward.edge.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.RunningApplication;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescriptionIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final String ROOT = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void theDescriptionIsLintClean() throws IOException, InterruptedException {
        assumeThat(Path.of("web", "node_modules", "@redocly"))
                .as("the web client's packages are not installed: the build without -Dweb.skip installs them")
                .exists();
        var file = write(APPLICATION.administrator().get("/openapi.json").json());

        var linter = new ProcessBuilder("node", "web/lint-openapi.mjs", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(linter.waitFor()).as(said).isZero();
    }

    private static Path write(JsonNode document) throws IOException {
        return Files.writeString(
                Path.of("target", "openapi.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }

    @Test
    void theDescriptionIsWrittenFromTheCatalogueInTheReadersLanguage() {
        var answer = APPLICATION.administrator().get("/openapi.json");
        assertThat(answer.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(answer.at("/components/schemas/opportunity/properties/amount/title")
                        .asString())
                .isEqualTo("Amount");
        assertThat(answer.at("/components/schemas/opportunityFields/properties").has("number"))
                .as("numbers that count themselves are not written")
                .isFalse();
        assertThat(answer.json().at("/paths").has("/records/account/{id}/timeline"))
                .isTrue();
        assertThat(answer.json().at("/paths").has("/records/opportunityLine")).isFalse();
        assertThat(APPLICATION
                        .administrator()
                        .with("If-None-Match", answer.header("ETag"))
                        .get("/openapi.json")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void everythingPointedToIsThereAndEverythingThereIsPointedTo() {
        JsonNode document = APPLICATION.administrator().get("/openapi.json").json();
        Set<String> pointedTo = new TreeSet<>();
        Set<String> ids = new HashSet<>();
        collect(document, pointedTo);

        assertThat(pointedTo)
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        for (var kind : Set.of("schemas", "parameters", "responses")) {
            assertThat(document.at("/components/" + kind).propertyNames())
                    .allSatisfy(name -> assertThat(pointedTo).contains("#/components/" + kind + "/" + name));
        }
        for (JsonNode item : document.path("paths")) {
            for (JsonNode operation : item) {
                assertThat(ids.add(operation.path("operationId").asString()))
                        .as(operation.path("operationId").asString())
                        .isTrue();
            }
        }
    }

    @Test
    void everyAddressOfTheApiIsDescribedAndNoOther() {
        Set<String> described =
                described(APPLICATION.administrator().get("/openapi.json").json());

        assertThat(described)
                .as("addresses described in edge.web.openapi against those that controllers answer")
                .containsExactlyElementsOf(mapped());
    }

    private static Set<String> described(JsonNode document) {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .filter(method -> path.getKey().startsWith("/records/account")
                                || path.getKey().contains("/lead/{id}/actions/convert")
                                || !path.getKey().startsWith("/records/"))
                        .forEach(method -> described.add(method + " " + path.getKey())));
        return described;
    }

    /** What controllers answer; those of any type stand for account's, and those of any action for a lead's conversion. */
    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        var mapping = APPLICATION.bean(RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT))
                        .map(path -> path.substring(ROOT.length())
                                .replace("{object}", path.contains("/actions/") ? "lead" : "account")
                                .replace("{action}", "convert"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method.name().toLowerCase(Locale.ROOT) + " " + path))));
        return mapped;
    }

    private static void collect(JsonNode node, Set<String> pointedTo) {
        if (node.path("$ref").isString()) {
            pointedTo.add(node.path("$ref").asString());
        }
        node.forEach(child -> collect(child, pointedTo));
    }
}
