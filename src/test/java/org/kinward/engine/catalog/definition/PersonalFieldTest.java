package org.kinward.engine.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinward.engine.field.personal.PersonalData;
import tools.jackson.databind.json.JsonMapper;

class PersonalFieldTest {
    @Test
    void aWorkspaceSaysWhatItsFieldsHoldAboutPeopleAndWhatFor() {
        assertThat(field("{\"personal\": {\"kind\": \"health\", \"purpose\": \"contract\"}}")
                        .fieldSettings()
                        .personal())
                .isEqualTo(new PersonalData(PersonalData.Kind.HEALTH, PersonalData.Purpose.CONTRACT));
        assertThat(field("{\"personal\": {\"kind\": \"birth\"}}").personal())
                .as("for the relationship, where no purpose is said")
                .isEqualTo(new PersonalData(PersonalData.Kind.BIRTH, PersonalData.Purpose.RELATIONSHIP));
    }

    @Test
    void whatNobodyKnowsIsNoKindAndNoPurpose() {
        assertThat(field("{}").personal()).isNull();
        assertThat(field("{\"personal\": {\"kind\": \"helth\"}}").personal()).isNull();
        assertThat(field("{\"personal\": {\"kind\": \"health\", \"purpose\": \"fun\"}}")
                        .personal())
                .isNull();
    }

    private static FieldDefinition field(String settings) {
        return new FieldDefinition(
                "my.allergies",
                "text",
                Map.of("en", "Allergies"),
                JsonMapper.shared().readTree(settings),
                "",
                "",
                false,
                false,
                false,
                false,
                false,
                false);
    }
}
