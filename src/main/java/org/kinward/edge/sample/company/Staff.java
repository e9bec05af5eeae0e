package org.kinward.edge.sample.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kinward.edge.sample.diary.SampleIds;
import org.kinward.engine.record.command.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The people of Bom Grão, who sell espresso machines and coffee to offices from Porto, São Paulo, Kraków and Leeds. */
public record Staff(List<Team> teams, List<Member> members) {
    public static final String COMPANY = "Bom Grão";
    /** Everyone's: it stands on the sign-in page for as long as the sample is there. */
    public static final String PASSWORD = "good coffee every day";

    private static final String AGENT = "agent";

    public record Team(UUID id, String name, UUID manager) {}

    /** @param locale also says in which country they sell */
    public record Member(UUID id, UUID team, String name, String role, String locale, String zone) {
        public String email() {
            return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@bomgrao.example";
        }
    }

    static Staff hired(SampleIds ids) {
        UUID south = ids.next();
        UUID north = ids.next();
        var marta = new Member(ids.next(), south, "Marta Figueiredo", "administrator", "pt-PT", "Europe/Lisbon");
        var duarte = new Member(ids.next(), south, "Duarte Nogueira", "manager", "pt-PT", "Europe/Lisbon");
        var beatriz = new Member(ids.next(), south, "Beatriz Pacheco", "rep", "pt-PT", "Europe/Lisbon");
        var thiago = new Member(ids.next(), south, "Thiago Moraes", "rep", "pt-BR", "America/Sao_Paulo");
        var zofia = new Member(ids.next(), north, "Zofia Kamińska", "manager", "pl", "Europe/Warsaw");
        var oliver = new Member(ids.next(), north, "Oliver Hartley", "rep", "en", "Europe/London");
        var catarina =
                new Member(SampleIds.ofService().next(), south, "Catarina Neves", AGENT, "pt-PT", "Europe/Lisbon");
        return new Staff(
                List.of(
                        new Team(south, "Porto & São Paulo", duarte.id()),
                        new Team(north, "Kraków & Leeds", zofia.id())),
                List.of(marta, duarte, beatriz, thiago, zofia, oliver, catarina));
    }

    /** Teams first, then who is in them. */
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Team team : teams) {
            commands.add(new Command.Create(
                    "team",
                    team.id(),
                    Map.of(
                            "name",
                            text(team.name()),
                            "manager",
                            text(team.manager().toString()))));
        }
        for (Member member : members) {
            commands.add(new Command.Create(
                    "user",
                    member.id(),
                    Map.of(
                            "name", text(member.name()),
                            "email", text(member.email()),
                            "role", text(member.role()),
                            "team", text(member.team().toString()),
                            "locale", text(member.locale()),
                            "timeZone", text(member.zone()))));
        }
        return commands;
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    /** Who leads the company. */
    public Member chief() {
        return members.getFirst();
    }

    /** Who leads somebody's team. */
    public Member leadOf(Member somebody) {
        Team team = teams.stream()
                .filter(one -> one.id().equals(somebody.team()))
                .findFirst()
                .orElseThrow();
        return members.stream()
                .filter(one -> one.id().equals(team.manager()))
                .findFirst()
                .orElseThrow();
    }

    Member agent() {
        return members.getLast();
    }

    /** Whose the n-th customer of a country is; where several sell, most are the rep's. */
    Member seller(String locale, int n) {
        List<Member> sellers = members.stream()
                .filter(one -> one.locale().equals(locale) && !one.role().equals(AGENT))
                .toList();
        int turn = n % 10;
        if (sellers.size() == 1 || turn < 6) {
            return sellers.getLast();
        }
        return turn < 9 ? sellers.get(sellers.size() - 2) : sellers.getFirst();
    }
}
