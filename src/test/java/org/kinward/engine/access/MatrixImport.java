package org.kinward.engine.access;

import static org.kinward.engine.access.MatrixWorld.require;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.access.MatrixWorld.Member;
import org.kinward.engine.access.MatrixWorld.Row;
import tools.jackson.databind.JsonNode;

/** A file that names accounts: an import knows those within sight of whoever brings it in, and no other. */
record MatrixImport(MatrixWorld world) {
    Set<String> words(Member member) {
        String file = world.accounts.rows().stream().map(Row::name).collect(Collectors.joining("\n", "name\n", "\n"));
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"deals.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--x--\r\n";
        String id = require(
                        member.client().upload("/imports", "multipart/form-data; boundary=x", MatrixWorld.bytes(form)))
                .at("/id")
                .asString();
        var column = Map.of("index", 0, "field", "account", "by", "name", "unknown", "reject");
        require(member.client()
                .put(
                        "/imports/" + id + "/plan",
                        Map.of("object", "opportunity", "mode", "create", "columns", List.of(column))));
        JsonNode unknown = require(member.client().post("/imports/" + id + "/preview", Map.of()))
                .json()
                .path("unknown");
        Set<String> known = MatrixWorld.spoken(world.accounts, file);
        known.removeAll(
                MatrixWorld.spoken(world.accounts, unknown.toString().replaceAll("\"suggest\":\"[^\"]*\"", "")));
        Set<String> suggested =
                MatrixWorld.spoken(world.accounts, unknown.toString().replaceAll("\"value\":\"[^\"]*\"", ""));
        known.addAll(suggested);
        return known;
    }
}
