package org.kinward.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsOfOneProcessKeepTheirOrderEvenWithinAMillisecond() {
        List<UUID> ids = Stream.generate(Ids::next).limit(20_000).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void anIdCarriesItsVersionVariantAndMoment() {
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Math.abs((id.getMostSignificantBits() >>> 16) - System.currentTimeMillis()))
                .isLessThan(60_000);
    }
}
