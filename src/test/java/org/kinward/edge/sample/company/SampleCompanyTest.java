package org.kinward.edge.sample.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.edge.sample.desk.Desk;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.edge.sample.purpose.Goals;
import org.kinward.engine.record.command.Command;
import tools.jackson.databind.JsonNode;

class SampleCompanyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    /** Words that no sentence of more than a few does without, and that the other languages do not have. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|of|to"
                    + " be|with|they|you|our|are|manager|director|buyer|quote|coffee|customer|renewals?|deals?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

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

    /** Letters are there in each language, and views and figures are called something in each. */
    @ParameterizedTest
    @ValueSource(strings = {"pl", "pt-PT", "pt-BR"})
    void aHouseOfAnotherLanguageReadsNothingInEnglish(String language) {
        Locale house = Locale.forLanguageTag(language);
        var goals = new Goals(SampleCompany.hired(), NOW, ZONE, house);
        var company = new SampleCompany(NOW, ZONE, new Ways(STAGES, OTHERS), goals.aims(), house);
        Desk.lay(company, NOW, ZONE);
        List<Command> all = Stream.concat(goals.work().stream(), company.work().stream())
                .flatMap(batch -> batch.commands().stream())
                .toList();

        List<String> texts = all.stream()
                .filter(Command.Create.class::isInstance)
                .map(Command.Create.class::cast)
                .filter(one -> !one.object().equals("mailTemplate"))
                .flatMap(one -> one.fields().entrySet().stream())
                .filter(field ->
                        !Set.of("definition", "measure", "names", "address").contains(field.getKey()))
                .flatMap(field -> words(field.getValue()))
                .toList();

        System.out.println("sample in " + language + ": " + texts.size() + " texts");
        assertThat(texts).hasSizeGreaterThan(5000);
        // keys of options are one word and begin with a small letter
        assertThat(texts.stream()
                        .filter(text -> !text.matches("[a-z]\\w*")
                                && ENGLISH.matcher(text).find())
                        .distinct())
                .isEmpty();
    }

    private static Stream<String> words(JsonNode value) {
        return value.isContainer()
                ? value.valueStream().flatMap(SampleCompanyTest::words)
                : Stream.of(value.asString());
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
        return new SampleCompany(now, ZONE, new Ways(STAGES, OTHERS), new Aims(Map.of(), 0), Locale.ENGLISH);
    }

    private static UUID uuid(long n) {
        return new UUID(0, n);
    }
}
