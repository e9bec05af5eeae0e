package org.kinward.engine.feed.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedReader;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which line of a record that was written again is answered to. */
class LastSayIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final LastSay NAME = new LastSay(Map.of("account", Set.of("name")));

    private final ApiClient ana = APPLICATION.administrator();
    private final UUID account = UUID.fromString(ana.post("/records/account", Map.of("fields", Map.of("name", "Acme")))
            .at("/id")
            .asString());

    @Test
    void whatWasWrittenSinceHasTheLastSay() throws SQLException {
        write("name", "Acme Lda");
        write("industry", "retail");

        assertThat(answered(1)).as("read to where it was made").isEmpty();
        assertThat(answered(2)).as("read to where it was named").containsExactly(2);
        assertThat(answered(3)).as("its industry has no say").containsExactly(2);
    }

    @Test
    void whatLiesInTheBinHasNoOtherSay() throws SQLException {
        write("name", "Acme Lda");
        ana.delete("/records/account/" + account);

        assertThat(answered(2)).isEmpty();
        assertThat(answered(3)).containsExactly(3);
    }

    @Test
    void whatIsMadeAgainUnderItsIdHasItsSayWhateverWasSaidBefore() throws SQLException {
        write("name", "Acme Lda");
        JdbcClient.create(APPLICATION.dataSource())
                .sql("delete from data.account where id = ?")
                .param(account)
                .update();
        FeedLine before = lines(1).getFirst();
        var again = Map.of("do", "create", "object", "account", "id", account, "fields", Map.of("name", "Acme again"));
        var made = ana.post("/commands", Map.of("mode", "ALL_OR_NOTHING", "commands", List.of(again)));
        assertThat(made.at("/outcomes/0/status").asString()).as(made.text()).isEqualTo("saved");
        FeedLine since = lines(10).stream()
                .filter(line -> line.version() == 1 && !line.equals(before))
                .findFirst()
                .orElseThrow();

        assertThat(standing(since)).isTrue();
        assertThat(standing(before)).isFalse();
    }

    @Test
    void ofOtherTypesNothingHasASay() throws SQLException {
        var deals = new LastSay(Map.of("opportunity", Set.of("name")));

        assertThat(deals.among(lines(1).stream())).isEmpty();
    }

    private void write(String field, String value) {
        var answer =
                ana.patch("/records/account/" + account, Map.of("fields", Map.of(field, Map.of("becomes", value))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private boolean standing(FeedLine line) throws SQLException {
        try (var connection = APPLICATION.dataSource().getConnection()) {
            return NAME.standing(connection, Map.of(account, line)).containsKey(account);
        }
    }

    /** The version of the line that is answered to by who has read so many of them. */
    private List<Integer> answered(int read) throws SQLException {
        try (var connection = APPLICATION.dataSource().getConnection()) {
            return NAME.standing(connection, NAME.among(lines(read).stream())).values().stream()
                    .map(FeedLine::version)
                    .toList();
        }
    }

    private List<FeedLine> lines(int read) throws SQLException {
        List<FeedLine> history =
                new ArrayList<>(APPLICATION.bean(FeedReader.class).history(account, Integer.MAX_VALUE, 10));
        Collections.reverse(history);
        return history.subList(0, Math.min(read, history.size()));
    }
}
