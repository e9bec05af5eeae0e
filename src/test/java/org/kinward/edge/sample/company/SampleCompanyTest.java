package org.kinward.edge.sample.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.engine.record.command.Command;

class SampleCompanyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Stages STAGES = new Stages(List.of(uuid(1), uuid(2), uuid(3), uuid(4)), uuid(5), uuid(6));
    private static final Stages OTHERS = new Stages(List.of(uuid(11), uuid(12)), uuid(15), uuid(16));

    private final List<Diary.Batch> work = made(NOW).work();

    @Test
    void itIsASmallCompanyWithHalfAYearOfWork() {
        Map<String, Long> made =
                creations().stream().collect(Collectors.groupingBy(Command.Create::object, Collectors.counting()));

        System.out.println("sample: " + made + " in " + work.size() + " batches");
        assertThat(made.get("account")).isEqualTo(200);
        assertThat(made.get("contact")).isBetween(450L, 550L);
        assertThat(made.get("opportunity")).isEqualTo(120);
        assertThat(made.get("interaction")).isGreaterThan(600);
        assertThat(made.get("task")).isGreaterThan(200);
        assertThat(made.get("note")).isGreaterThan(100);
        assertThat(made.get("relationship")).isGreaterThan(200L);
        assertThat(made.get("promise")).isBetween(80L, 160L);
        assertThat(made.get("need")).isPositive();
        assertThat(made.get("preference")).isPositive();
        assertThat(made.get("connection")).isPositive();
    }

    @Test
    void itIsTheSameEveryTimeButForItsDays() {
        var other = made(Instant.parse("2027-02-14T08:00:00Z")).work();

        assertThat(identities(other)).isEqualTo(identities(work)).isNotEmpty();
    }

    @Test
    void everyRecordIsKnownAgainByItsIdentity() {
        assertThat(creations())
                .allSatisfy(create -> assertThat(Long.compareUnsigned(
                                create.id().getMostSignificantBits(), SampleIds.LOWEST.getMostSignificantBits()))
                        .isNotNegative())
                .allSatisfy(create -> assertThat(create.id()).isLessThan(SampleIds.HIGHEST))
                .allSatisfy(create -> assertThat(create.id().version()).isEqualTo(7));
    }

    @Test
    void nothingHappenedYetThatIsStillToCome() {
        assertThat(work).isNotEmpty().allSatisfy(batch -> assertThat(batch.at()).isBeforeOrEqualTo(NOW));
    }

    @Test
    void noTextIsLeftWithAGapInIt() {
        assertThat(creations())
                .allSatisfy(create -> create.fields()
                        .forEach((key, value) ->
                                assertThat(value.asString("")).as(key).doesNotContain("{", "}")));
    }

    @Test
    void aRecordComesOnceInABatch() {
        assertThat(work).allSatisfy(batch -> {
            var ids = new HashSet<UUID>();
            assertThat(batch.commands())
                    .allSatisfy(command -> assertThat(ids.add(command.id())).isTrue());
        });
    }

    @Test
    void thereIsWorkForTodayAndWorkThatIsLate() {
        var due = creations().stream()
                .filter(create -> create.object().equals("task"))
                .map(create -> create.fields().get("due").asString())
                .toList();

        assertThat(due).anyMatch(day -> day.equals("2026-11-20")).anyMatch(day -> day.compareTo("2026-11-20") > 0);
    }

    private List<Command.Create> creations() {
        return work.stream()
                .flatMap(batch -> batch.commands().stream())
                .filter(Command.Create.class::isInstance)
                .map(Command.Create.class::cast)
                .toList();
    }

    private static HashSet<String> identities(List<Diary.Batch> work) {
        return work.stream()
                .flatMap(batch -> batch.commands().stream())
                .filter(Command.Create.class::isInstance)
                .map(Command.Create.class::cast)
                .map(create -> create.object()
                        + create.id()
                        + create.fields().get("name")
                        + create.fields().get("subject"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static SampleCompany made(Instant now) {
        return new SampleCompany(now, ZoneId.of("Europe/Lisbon"), new Ways(STAGES, OTHERS), new Aims(Map.of(), 0));
    }

    private static UUID uuid(long n) {
        return new UUID(0, n);
    }
}
