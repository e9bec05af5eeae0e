package org.kinward.edge.post.out;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kinward.engine.identity.Courier;
import org.kinward.suite.mail.MailAccount;
import org.kinward.suite.mail.MailAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** What the workspace itself writes to its people: by the company's account, at once, and kept nowhere. */
@Component
final class HouseLetters implements Courier {
    private static final Logger LOG = LoggerFactory.getLogger(HouseLetters.class);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private final MailAccount account;
    private final MailAccounts accounts;
    private final Servers servers;
    private final Smtp smtp;
    private final Clock clock;

    HouseLetters(MailAccount account, MailAccounts accounts, Servers servers, Smtp smtp, Clock clock) {
        this.account = account;
        this.accounts = accounts;
        this.servers = servers;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Override
    public boolean deliver(Courier.Message wanted) {
        for (JsonNode one : accounts.ofTheHouse()) {
            Server server = servers.of(one).orElse(null);
            if (server != null) {
                return hand(server, one, wanted);
            }
        }
        return false;
    }

    private boolean hand(Server server, JsonNode from, Courier.Message wanted) {
        var sender = new Letter.Person(
                from.path(account.address.key()).asString(),
                from.path(account.name.key()).asString(""));
        var letter = Letter.first(
                sender,
                new Letter.Person(wanted.to(), wanted.name()),
                wanted.subject(),
                html(wanted.text()),
                clock.instant());
        try {
            Outcome outcome = smtp.hand(server, letter, () -> true);
            if (!(outcome instanceof Outcome.Gone)) {
                LOG.warn(
                        "the mail server {} did not take a letter of the workspace: {}",
                        server,
                        outcome.getClass().getSimpleName());
            }
            return outcome instanceof Outcome.Gone;
        } catch (IOException broken) {
            LOG.warn("a letter of the workspace could not be handed to {}: {}", server, broken.getMessage());
            return false;
        }
    }

    /** Each paragraph its own; what was said is text, and an address in it is a link. */
    static String html(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n"))
                .map(HtmlUtils::htmlEscape)
                .map(paragraph -> ADDRESS.matcher(paragraph).replaceAll("<a href=\"$0\">$0</a>"))
                .map(paragraph -> "<p>" + paragraph.strip().replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }
}
