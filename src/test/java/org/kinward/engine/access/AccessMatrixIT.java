package org.kinward.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.MatrixWorld.Member;
import org.kinward.testing.RunningApplication;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The guard in memory and behind every door of the running application, against rights worked out from words alone. */
class AccessMatrixIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final String ROOT = "/api/v1";

    private final List<String> wrong = new ArrayList<>();
    private int probes;

    @Test
    void everyDoorLetsThroughWhatTheRolesSayAndNothingElse() {
        Matrix.Result inMemory = Matrix.run();
        wrong.addAll(inMemory.wrong());
        var world = new MatrixWorld(APPLICATION);
        await().atMost(Duration.ofSeconds(10)).until(() -> known(world));
        drive(world, world.accounts);
        int ofAccounts = probes;
        drive(world, world.tasks);
        System.out.printf("access matrix: %,d probes of records that are somebody's to do%n", probes - ofAccounts);
        assertThat(probes - ofAccounts).isGreaterThan(40);
        leads(world);
        assertThat(world.ana.get("/records/lead?fields=company").text()).contains("Elsewhere");
        closed(world);

        System.out.printf("access matrix: %,d cells, %,d probes, %d wrong%n", inMemory.cells(), probes, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(probes).isGreaterThan(40);
    }

    private void drive(MatrixWorld world, MatrixKind kind) {
        var doors = new MatrixDoors(world, kind);
        doors.reading().forEach((name, door) -> everybody(world, kind, Right.READ, name, door));
        for (Right right : List.of(Right.SHARE, Right.UPDATE, Right.DELETE)) {
            doors.writing(right).forEach((name, door) -> everybody(world, kind, right, name, door));
        }
        doors.inBin(() -> {
            doors.bin()
                    .forEach((name, door) -> world.members.forEach(
                            member -> binned(name, member, world.expected(kind, member, Right.READ, false), door)));
            return Set.of();
        });
    }

    private void everybody(MatrixWorld world, MatrixKind kind, Right right, String name, MatrixDoors.Door door) {
        world.members.forEach(member ->
                check(name + " of " + kind.object(), member, world.expected(kind, member, right), door.words(member)));
    }

    /** Rights are kept for a second: what was shared last may take as long to be known of. */
    private static boolean known(MatrixWorld world) {
        var access = APPLICATION.bean(Access.class);
        return world.members.stream()
                .filter(member -> member.scope() != Scope.NONE && member.scope() != Scope.ALL)
                .map(member -> access.rights(new Actor(member.user(), Origin.API, Locale.ENGLISH)))
                .allMatch(rights -> known(rights.readable("account"), 3) && known(rights.readable("task"), 2));
    }

    private static boolean known(Visibility seen, int records) {
        return seen instanceof Visibility.Among among && among.of(Tie.RECORD).size() == records;
    }

    /** What was shared is not for as long as it lies in the bin; that is known a little later. */
    private void binned(String name, Member member, Set<String> expected, MatrixDoors.Door door) {
        try {
            await().atMost(Duration.ofSeconds(2)).until(() -> door.words(member).equals(expected));
            probes++;
        } catch (ConditionTimeoutException differs) {
            check(name, member, expected, door.words(member));
        }
    }

    private void check(String door, Member member, Object expected, Object found) {
        probes++;
        if (!expected.equals(found)) {
            wrong.add(
                    "%s as one who reaches %s: expected %s, found %s".formatted(door, member.scope(), expected, found));
        }
    }

    /** Nothing is done with, taken back of, or counted around what nobody gave these people anything of. */
    private void leads(MatrixWorld world) {
        var lead = world.create("lead", Map.of("company", "Leads"));
        var done = MatrixWorld.require(world.ana.patch(
                "/records/lead/" + lead, Map.of("fields", Map.of("company", Map.of("becomes", "Elsewhere")))));
        String command = MatrixWorld.require(world.ana.get("/deeds"))
                .at("/items/0/command")
                .asString();
        assertThat(done.status()).isEqualTo(200);
        String convert = "/records/lead/" + lead + "/actions/convert";
        String account = world.accounts.rows().getFirst().id().toString();
        agenda(world);
        for (Member member : world.members) {
            var client = member.client();
            check("POST " + convert, member, 403, client.post(convert, Map.of()).status());
            check(
                    "POST preview of it",
                    member,
                    403,
                    client.post(convert + "/preview", Map.of()).status());
            int merge = client.post("/records/lead/" + lead + "/merge", Map.of("with", account))
                    .status();
            check("POST /records/{object}/{id}/merge", member, true, merge == 403 || merge == 404);
            check(
                    "POST /records/{object}",
                    member,
                    403,
                    client.post("/records/lead", Map.of("fields", Map.of("company", "x")))
                            .status());
            for (String address : List.of("/undo/preview", "/undos")) {
                String told = client.post(address, Map.of("command", command)).text();
                check("POST " + address, member, false, told.contains("Leads") || told.contains("Elsewhere"));
            }
            String hanging = client.post(
                            "/bin/preview",
                            Map.of(
                                    "object",
                                    "account",
                                    "ids",
                                    world.accounts.rows().stream()
                                            .map(row -> row.id().toString())
                                            .toList()))
                    .text();
            boolean none = world.expected(world.accounts, member, Right.DELETE).isEmpty();
            check("POST /bin/preview", member, none, !hanging.contains("opportunity"));
        }
    }

    /** An agenda of other people tells no more of theirs than their records do. */
    private void agenda(MatrixWorld world) {
        String ana = world.ana.get("/session").at("/user/id").asString();
        var meeting =
                Map.of("subject", "zqmeeting", "startsAt", "2026-11-23T10:00:00Z", "endsAt", "2026-11-23T11:00:00Z");
        world.create("appointment", meeting);
        String asked = "/agenda?from=2026-11-22T00:00:00Z&to=2026-11-25T00:00:00Z&users=" + ana;
        assertThat(world.ana.get(asked).text()).contains("zqmeeting");
        for (Member member : world.members) {
            check(
                    "GET /agenda",
                    member,
                    false,
                    member.client().get(asked).text().contains("zqmeeting"));
        }
    }

    /** Types nobody gave these people anything of, whichever they are, and what administrators alone do. */
    private void closed(MatrixWorld world) {
        Member member = world.members.getFirst();
        var catalogue =
                APPLICATION.bean(org.kinward.engine.catalog.Catalogues.class).current();
        catalogue.models().stream()
                .filter(model -> model.parent().isEmpty() && Shipped.adjustable(model))
                .filter(model -> !Set.of("opportunity", "promise", "task", "file", "grant")
                        .contains(model.key()))
                .forEach(model -> check(
                        "type " + model.key(),
                        member,
                        403,
                        member.client().get("/records/" + model.key()).status()));
        Covered.ADMINISTRATORS.lines().forEach(address -> {
            String[] parts = address.split(" ");
            String path =
                    parts[1].replaceAll("\\{(type|role)}", "account").replaceAll("\\{[^}]*}", world.other.toString());
            Object body = parts[0].equals("GET") || parts[0].equals("DELETE")
                    ? null
                    : Map.of("object", "account", "ids", List.of());
            int status = member.client().send(parts[0], path, body).status();
            check(address, member, true, status == 403 || status == 404 || status == 405);
        });
    }

    @Test
    void everyAddressOfTheApiIsProbedOrSaysWhyNot() {
        Set<String> addresses = new TreeSet<>();
        APPLICATION
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> addresses.add(method.name().toUpperCase(Locale.ROOT) + " "
                                        + path.substring(ROOT.length())))));

        Set<String> missing = new TreeSet<>(addresses);
        missing.removeAll(Covered.all());
        Set<String> gone = Covered.all();
        gone.removeAll(addresses);
        assertThat(missing)
                .as("a new address of the API: probe it in MatrixDoors and name it in Covered.DOORS, or say in"
                        + " Covered.WITHOUT_RECORDS why nothing of anybody's records passes through it")
                .isEmpty();
        assertThat(gone).as("addresses that are no more").isEmpty();
    }
}
