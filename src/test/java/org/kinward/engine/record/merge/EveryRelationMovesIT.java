package org.kinward.engine.record.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.testing.RunningApplication;

/** That no kind of relation is forgotten when two records become one. */
class EveryRelationMovesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    /** Kinds of values that point to no record: a merge chooses between them, and nothing has to move. */
    private static final Set<String> POINTING_NOWHERE = Set.of(
            "id",
            "text",
            "longText",
            "richText",
            "integer",
            "decimal",
            "percent",
            "money",
            "boolean",
            "date",
            "instant",
            "select",
            "multiSelect",
            "tags",
            "rating",
            "duration",
            "recurrence",
            "email",
            "phone",
            "url",
            "address",
            "personName",
            "autoNumber",
            // A saved view's filter names records inside its definition: it is somebody's question, and stays as asked.
            "json");

    /** Kinds that do, each held by a test of {@link org.kinward.engine.record.MergeIT}. */
    private static final Set<String> MOVED = Set.of("relation", "toAny", "user", "children");

    @Test
    void everyKindOfFieldIsKnownToPointSomewhereOrNowhere() {
        assertThat(FieldTypes.ALL.stream().map(FieldType::key))
                .as("a new kind of field: does it point to records? Then a merge has to move it, and MergeIT to"
                        + " show it")
                .allMatch(key -> POINTING_NOWHERE.contains(key) || MOVED.contains(key));
        assertThat(FieldTypes.ALL.stream().filter(FieldType::reference).map(FieldType::key))
                .allMatch(MOVED::contains);
    }

    @Test
    void everyRelationOfTheCatalogueIsLookedAt() {
        Catalogue catalogue = APPLICATION.bean(Catalogues.class).current();
        for (Model target : catalogue.models()) {
            Set<String> pointing = new TreeSet<>();
            for (Model model : catalogue.models()) {
                model.fields().stream()
                        .filter(field -> field.type().reference() && pointsTo(field, target))
                        .filter(field ->
                                !Set.of("createdBy", "updatedBy", "mergedInto").contains(field.key()))
                        .forEach(field -> pointing.add(model.key() + "." + field.key()));
            }
            assertThat(new TreeSet<>(Moves.covered(catalogue, target.key())))
                    .as(target.key())
                    .isEqualTo(pointing);
        }
    }

    private static boolean pointsTo(ModelField field, Model target) {
        return field.settings().targets().isEmpty()
                || field.settings().targets().contains(target.key());
    }
}
