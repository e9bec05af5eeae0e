package org.kinward.engine.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kinward.engine.field.spi.FieldType;

class FieldTypesTest {
    /** Children are read and written by the pipeline; every other type keeps its own values and so has a kit. */
    @Test
    void everyTypeAdoptsTheContractKit() {
        for (FieldType<?> type : FieldTypes.ALL) {
            String name =
                    Character.toUpperCase(type.key().charAt(0)) + type.key().substring(1);
            Path kit = Path.of("src/test/java/org/kinward/engine/field", name + "IT.java");
            assertThat(type == FieldTypes.CHILDREN || Files.exists(kit))
                    .as(type.key())
                    .isTrue();
        }
    }
}
