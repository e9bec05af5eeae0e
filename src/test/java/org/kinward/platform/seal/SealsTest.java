package org.kinward.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinward.platform.configuration.DatabaseSettings;
import org.kinward.platform.configuration.SecretSettings;
import org.kinward.platform.configuration.Settings;

class SealsTest {
    private static final byte[] SECRET = "what nobody may read".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private Seals seals(String key) {
        return new Seals(new SealKeys(
                new SecretSettings(key, false),
                new Settings(0, data, new DatabaseSettings(null, "", "", null, 4), false)));
    }

    @Test
    void whatIsSealedOpensAgainAndIsNeverTheSame() {
        var seals = seals(null);
        byte[] sealed = seals.seal(SECRET, "step:ana");

        assertThat(seals.open(sealed, "step:ana")).isEqualTo(SECRET);
        assertThat(seals.seal(SECRET, "step:ana")).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("nobody");
        assertThat(seals(null).open(sealed, "step:ana"))
                .as("another process of this data folder")
                .isEqualTo(SECRET);
    }

    @Test
    void itOpensForNothingElseNorOnceItWasTouched() {
        var seals = seals(null);
        byte[] sealed = seals.seal(SECRET, "step:ana");

        assertThatThrownBy(() -> seals.open(sealed, "step:rui")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seals.open(sealed, "step:ana")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyIsToldFromABrokenValue() {
        byte[] sealed = seals(null).seal(SECRET, "step:ana");
        String another = Base64.getEncoder().encodeToString(new byte[32]);

        assertThatThrownBy(() -> seals(another).open(sealed, "step:ana")).isInstanceOf(SealedByAnotherKey.class);
        assertThatThrownBy(() -> seals("too short").seal(SECRET, "step:ana"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KINWARD_SECRET_KEY")
                .hasMessageNotContaining("too short");
    }

    @Test
    void theKeysFileIsItsOwnersAlone() throws IOException {
        seals(null).seal(SECRET, "step:ana");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).as("nothing half made is left").hasSize(1);
        }
    }

    @Test
    void ofSeveralKeysTheFirstSealsAndAnyOpens() throws IOException {
        String old = Base64.getEncoder().encodeToString(new byte[32]);
        String young = Base64.getEncoder().encodeToString(Arrays.copyOf(new byte[] {7}, 32));
        byte[] before = seals(old).seal(SECRET, "step:ana");
        var both = seals(young + "," + old);
        Files.writeString(data.resolve("secret.key"), young + "\n" + old + "\n");

        assertThat(both.open(before, "step:ana")).isEqualTo(SECRET);
        assertThat(seals(null).open(before, "step:ana")).as("a line each").isEqualTo(SECRET);
        byte[] since = both.seal(SECRET, "step:ana");
        assertThat(seals(young).open(since, "step:ana")).isEqualTo(SECRET);
        assertThatThrownBy(() -> seals(old).open(since, "step:ana")).isInstanceOf(SealedByAnotherKey.class);
    }
}
