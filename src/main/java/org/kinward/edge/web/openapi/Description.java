package org.kinward.edge.web.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.identity.EntrancePaths;
import org.kinward.edge.web.openapi.identity.PasskeyPaths;
import org.kinward.edge.web.openapi.identity.ProviderPaths;
import org.kinward.edge.web.openapi.identity.SecondStepPaths;
import org.kinward.edge.web.openapi.identity.SessionPaths;
import org.kinward.edge.web.openapi.identity.TokenPaths;
import org.kinward.edge.web.openapi.record.BinPaths;
import org.kinward.edge.web.openapi.record.CommandPaths;
import org.kinward.edge.web.openapi.record.FilePaths;
import org.kinward.edge.web.openapi.record.ImportPaths;
import org.kinward.edge.web.openapi.record.RecordPaths;
import org.kinward.edge.web.openapi.record.RecordSchemas;
import org.kinward.edge.web.openapi.record.SearchPaths;
import org.kinward.edge.web.openapi.record.UndoPaths;
import org.kinward.edge.web.openapi.suite.AgendaPaths;
import org.kinward.edge.web.openapi.suite.MailPaths;
import org.kinward.edge.web.openapi.suite.PartyPaths;
import org.kinward.edge.web.openapi.suite.PushPaths;
import org.kinward.edge.web.openapi.suite.WebhookPaths;
import org.kinward.edge.web.openapi.workspace.AuditPaths;
import org.kinward.edge.web.openapi.workspace.CalendarPaths;
import org.kinward.edge.web.openapi.workspace.CataloguePaths;
import org.kinward.edge.web.openapi.workspace.DefinitionPaths;
import org.kinward.edge.web.openapi.workspace.OperationsPaths;
import org.kinward.edge.web.openapi.workspace.PrivacyPaths;
import org.kinward.edge.web.openapi.workspace.RightsPaths;
import org.kinward.edge.web.openapi.workspace.WorkspacePaths;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.action.Actions;
import org.kinward.platform.language.Messages;

/** The document: the same paths for every type, and those that reach across. */
final class Description {
    private final Catalogue catalogue;
    private final RecordSchemas records;
    private final String name;
    private final Actions actions;

    /** @param name of the product, as people see it */
    Description(Catalogue catalogue, Messages messages, Locale language, String name, Actions actions) {
        this.actions = actions;
        this.catalogue = catalogue;
        this.records = new RecordSchemas(messages, language);
        this.name = name;
    }

    Map<String, Object> build() {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("security", Components.READING);
        document.put("tags", tags());
        document.put("paths", paths().build());
        document.put("components", Components.of(catalogue.models(), records));
        return document;
    }

    private Map<String, Object> info() {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", name);
        info.put("version", "v1." + catalogue.version());
        info.put("description", "Every relationship a company keeps. Written from this workspace's own catalogue.");
        info.put("license", Map.of("name", "Apache 2.0", "identifier", "Apache-2.0"));
        return info;
    }

    private List<Map<String, String>> tags() {
        var tags = new LinkedHashMap<String, String>();
        tags.put("Session", "Who is there.");
        tags.put("Workspace", "Where they are.");
        tags.put("Catalogue", "Which types there are, and finding records of any.");
        tags.put("Commands", "Many changes at once, and taking them back.");
        standingAlone().forEach(model -> tags.put(records.plural(model), "Records of type `" + model.key() + "`."));
        tags.put("Imports", "Bringing files in.");
        tags.put("E-mail", "Accounts mails go by; mails, templates and accounts are records.");
        tags.put("Operations", "How the running application is.");
        tags.put("Privacy", "People's right to know and to be forgotten.");
        tags.put("Webhooks", "Telling other systems what happens; each is a record of type `webhook`.");
        return tags.entrySet().stream()
                .map(tag -> Map.of("name", tag.getKey(), "description", tag.getValue()))
                .toList();
    }

    private Paths paths() {
        var paths = new Paths();
        SessionPaths.addTo(paths);
        SecondStepPaths.addTo(paths);
        PasskeyPaths.addTo(paths);
        TokenPaths.addTo(paths);
        EntrancePaths.addTo(paths);
        ProviderPaths.addTo(paths);
        WorkspacePaths.addTo(paths);
        CalendarPaths.addTo(paths);
        CataloguePaths.addTo(paths);
        DefinitionPaths.addTo(paths);
        RightsPaths.addTo(paths);
        OperationsPaths.addTo(paths);
        PrivacyPaths.addTo(paths);
        AuditPaths.addTo(paths);
        CommandPaths.addTo(paths);
        UndoPaths.addTo(paths);
        BinPaths.addTo(paths);
        SearchPaths.addTo(paths);
        FilePaths.addTo(paths);
        ImportPaths.addTo(paths);
        AgendaPaths.addTo(paths);
        PushPaths.addTo(paths);
        MailPaths.addTo(paths);
        PartyPaths.addTo(paths);
        WebhookPaths.addTo(paths);
        standingAlone()
                .forEach(model -> new RecordPaths(model, records.plural(model), actions.of(model.key())).addTo(paths));
        return paths;
    }

    /** Children are read and written within their parents. */
    private Collection<Model> standingAlone() {
        return catalogue.models().stream()
                .filter(model -> model.parent().isEmpty())
                .toList();
    }
}
