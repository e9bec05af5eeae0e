package org.kinward.bench;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.kinward.bench.Accounts.Caller;
import tools.jackson.databind.JsonNode;

/** Somebody who sees all, somebody who sees one record in a hundred, and somebody who sees one in a thousand. */
record People(Person all, Person some, Person few) {
    record Person(String sees, Caller caller, String token) {
        UUID id() {
            return caller.user();
        }
    }

    static People in(Product product) throws IOException, InterruptedException {
        product.signIn("ana@example.com");
        var ana = new Person(
                "100 %", new Caller(id(product.send("GET", "/session", "").at("/user")), null), product.token());
        return new People(ana, rep(product, "Rui", "1 %"), rep(product, "Rita", "0.1 %"));
    }

    private static Person rep(Product product, String name, String sees) throws IOException, InterruptedException {
        String login = name.toLowerCase(java.util.Locale.ROOT) + "@example.com";
        UUID team = id(product.send("POST", "/records/team", Map.of("fields", Map.of("name", "Team of " + name))));
        UUID rep = id(product.send(
                "POST",
                "/records/user",
                Map.of("fields", Map.of("name", name, "email", login, "role", "rep", "team", team))));
        product.password(rep);
        product.signIn(login);
        String token = product.token();
        product.signIn("ana@example.com");
        return new Person(sees, new Caller(rep, team), token);
    }

    private static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asString());
    }

    /** Of the record with a number, when they are dealt out. */
    Caller owner(int number) {
        return (number % 100 == 0 ? some : number % 1_000 == 1 ? few : all).caller();
    }
}
