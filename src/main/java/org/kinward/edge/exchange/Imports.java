package org.kinward.edge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.edge.exchange.file.FileFormat;
import org.kinward.edge.exchange.file.FileProfile;
import org.kinward.edge.exchange.file.Source;
import org.kinward.edge.exchange.guess.ColumnGuess;
import org.kinward.edge.exchange.guess.Guesser;
import org.kinward.edge.exchange.guess.Subjects;
import org.kinward.edge.exchange.plan.ImportPlan;
import org.kinward.edge.exchange.plan.Mode;
import org.kinward.edge.exchange.plan.PlanReading;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.run.ImportJob;
import org.kinward.edge.exchange.run.Preview;
import org.kinward.edge.exchange.run.Previews;
import org.kinward.edge.exchange.sql.StagedRows;
import org.kinward.edge.exchange.sql.State;
import org.kinward.edge.exchange.sql.StoredImport;
import org.kinward.edge.exchange.sql.StoredImports;
import org.kinward.edge.exchange.table.Locality;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Right;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Imports, from the file laid down to the report. Each belongs to who laid it down; nobody else gets to see it. */
@Component
public final class Imports {

    private static final int LISTED = 100;

    private final TransactionTemplate transactions;
    private final StoredImports imports;
    private final StagedRows rows;
    private final Uploads uploads;
    private final Catalogues catalogues;
    private final Access access;
    private final Workspaces workspaces;
    private final Subjects subjects;
    private final Guesser guesser;
    private final Previews previews;
    private final ImportJob job;

    Imports(
            DataSource dataSource,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Catalogues catalogues,
            Access access,
            Workspaces workspaces,
            Subjects subjects,
            Guesser guesser,
            Previews previews,
            ImportJob job) {
        this.transactions = new TransactionTemplate(transactions);
        this.imports = new StoredImports(jdbc);
        this.rows = new StagedRows(jdbc);
        this.uploads = new Uploads(dataSource, jdbc, this.transactions, () -> {
            var workspace = workspaces.current();
            return new Locality(workspace.region(), workspace.zone());
        });
        this.catalogues = catalogues;
        this.access = access;
        this.workspaces = workspaces;
        this.subjects = subjects;
        this.guesser = guesser;
        this.previews = previews;
        this.job = job;
    }

    /** An object type and how well the file goes with it, 0 to 1. */
    public record ObjectScore(String object, double score) {}

    /** Keeps a file, finds out about it and stages its rows. */
    public StoredImport upload(Actor actor, String fileName, Source source) {
        return find(actor, uploads.take(actor, fileName, source));
    }

    /** Reads the file in another way; a plan made for the old reading is forgotten. */
    public StoredImport reread(Actor actor, UUID id, FileFormat format) {
        idle(find(actor, id));
        uploads.reread(id, format);
        return find(actor, id);
    }

    /** @throws Refusal when there is none, or it is somebody else's */
    public StoredImport find(Actor actor, UUID id) {
        return imports.find(id)
                .filter(stored -> actor.user() == null || actor.user().equals(stored.createdBy()))
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, Map.of("object", "import", "id", id)));
    }

    /** The actor's imports, newest first. */
    public List<StoredImport> list(Actor actor) {
        return imports.list(actor.user(), LISTED);
    }

    /** What the file may be, the likeliest first; only what the actor may create or change. */
    public List<ObjectScore> objects(Actor actor, StoredImport stored) {
        var catalogue = catalogues.current();
        return catalogue.models().stream()
                .filter(model -> model.parent().isEmpty() && may(actor, model, Mode.CREATE_OR_UPDATE))
                .map(model -> new ObjectScore(
                        model.key(), guesser.score(subjects.of(catalogue, model), stored.profile(), stored.fileName())))
                .filter(score -> score.score() > 0)
                .sorted(Comparator.comparingDouble(ObjectScore::score).reversed())
                .toList();
    }

    /** The plan the actor would most likely want for the file as records of this type. */
    public ImportPlan suggest(Actor actor, UUID id, String object) {
        var stored = find(actor, id);
        var catalogue = catalogues.current();
        var model = catalogue.model(object);
        var guesses = guesser.columns(subjects.of(catalogue, model), stored.profile());
        var suggestion = new Suggestion(
                catalogue,
                model,
                stored.profile(),
                (target, fields, column) -> guesser.by(subjects.of(catalogue, target), fields, column));
        var constants = new LinkedHashMap<String, JsonNode>(
                suggestion.currencies(guesses, workspaces.current().baseCurrency()));
        constants.putAll(requiredRelations(actor, model, guesses));
        var plan = suggestion.plan(
                guesses, constants, target -> previews.first(actor, target).isEmpty());
        return Suggestion.withValues(plan, previews.unknown(actor, id, ready(stored.profile(), plan)));
    }

    /** A required relation the file says nothing of gets the first record there is: the pipeline of a deal. */
    private Map<String, JsonNode> requiredRelations(Actor actor, Model model, List<ColumnGuess> guesses) {
        var constants = new LinkedHashMap<String, JsonNode>();
        for (var field : model.fields()) {
            var said = guesses.stream().anyMatch(guess -> field.key().equals(guess.field()));
            if (field.required()
                    && !said
                    && field.initial() == null
                    && field.type().csv() == CsvForm.REFERENCE) {
                previews.first(actor, field.settings().targets().getFirst())
                        .ifPresent(first ->
                                constants.put(field.key(), JsonNodeFactory.instance.stringNode(first.toString())));
            }
        }
        return constants;
    }

    /** Keeps a plan; what an earlier one did stays done. */
    public StoredImport plan(Actor actor, UUID id, ImportPlan plan) {
        var stored = find(actor, id);
        idle(stored);
        allowed(actor, plan);
        ready(stored.profile(), plan);
        imports.plan(id, plan);
        return find(actor, id);
    }

    public Preview preview(Actor actor, UUID id) {
        var stored = find(actor, id);
        var plan = planned(stored);
        allowed(actor, plan);
        return previews.make(
                actor, id, ready(stored.profile(), plan), stored.profile().rows());
    }

    /** Starts the import, or goes on with one that failed half-way; it runs whether anybody waits for it or not. */
    public void run(Actor actor, UUID id) {
        var stored = find(actor, id);
        var plan = planned(stored);
        allowed(actor, plan);
        ready(stored.profile(), plan);
        transactions.executeWithoutResult(status -> {
            if (stored.state() == State.READY) {
                imports.rewind(id);
            }
            if (!imports.move(id, List.of(State.READY, State.FAILED), State.RUNNING, null)) {
                throw new Refusal(
                        ErrorCode.WRONG_STATE, Map.of("state", stored.state().wire()));
            }
            job.ask(id);
        });
    }

    /** Writes the rows that came to nothing as a file in the shape of the one laid down, each with its reason. */
    public void rejected(Actor actor, UUID id, OutputStream out) throws IOException {
        new RejectedRows(rows).write(find(actor, id), out);
    }

    /** Takes the file and its rows away; the records it made stay. */
    public void delete(Actor actor, UUID id) {
        idle(find(actor, id));
        transactions.executeWithoutResult(status -> imports.delete(id));
    }

    private ReadyPlan ready(FileProfile profile, ImportPlan plan) {
        return new PlanReading(
                        catalogues.current(),
                        subjects,
                        profile,
                        workspaces.current().zone())
                .read(plan);
    }

    private static ImportPlan planned(StoredImport stored) {
        var plan = stored.plan();
        if (plan == null) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE, Map.of("state", stored.state().wire()));
        }
        return plan;
    }

    private static void idle(StoredImport stored) {
        if (stored.state() == State.RUNNING) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE, Map.of("state", stored.state().wire()));
        }
    }

    private void allowed(Actor actor, ImportPlan plan) {
        var mode = plan.mode();
        if (!may(actor, catalogues.current().model(plan.object()), mode == null ? Mode.CREATE : mode)) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", plan.object()));
        }
    }

    private boolean may(Actor actor, Model model, Mode mode) {
        var rights = access.rights(actor).on(model.key());
        if (!rights.may(Right.IMPORT)) {
            return false;
        }
        var update = rights.update().any();
        return switch (mode) {
            case CREATE -> rights.create();
            case UPDATE -> update;
            case CREATE_OR_UPDATE -> rights.create() || update;
        };
    }
}
