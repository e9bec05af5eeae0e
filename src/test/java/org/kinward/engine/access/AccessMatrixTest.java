package org.kinward.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every combination of two roles, right, way a record belongs, and grant, on three types, against rights worked out by hand. */
class AccessMatrixTest {
    @Test
    void whatTheGuardLetsThroughIsWhatTheWordsOfTheRolesSay() {
        Matrix.Result result = Matrix.run();

        System.out.printf(
                "access matrix: %,d cells, %d wrong%n",
                result.cells(), result.wrong().size());
        assertThat(result.wrong()).isEmpty();
        assertThat(result.cells()).isGreaterThan(40_000);
    }
}
