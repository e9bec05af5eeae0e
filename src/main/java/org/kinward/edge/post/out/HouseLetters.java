package org.kinward.edge.post.out;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    public boolean ready() {
        return account().isPresent();
    }

    @Override
    public Delivery deliver(Courier.Message wanted, BooleanSupplier claim) {
        return account().map(from -> hand(from, wanted, claim)).orElse(Delivery.LATER);
    }

    private record From(Server server, Letter.Person sender) {}

    private Optional<From> account() {
        return accounts.ofTheHouse().stream()
                .flatMap(one -> servers.of(one).map(server -> new From(server, sender(one))).stream())
                .findFirst();
    }

    private Letter.Person sender(JsonNode of) {
        return new Letter.Person(
                of.path(account.address.key()).asString(),
                of.path(account.name.key()).asString(""));
    }

    private Delivery hand(From from, Courier.Message wanted, BooleanSupplier claim) {
        try {
            Outcome outcome = smtp.hand(from.server(), letter(from.sender(), wanted), claim);
            if (outcome instanceof Outcome.Later || outcome instanceof Outcome.Lost) {
                LOG.warn(
                        "the mail server {} did not take a letter of the workspace: {}",
                        from.server(),
                        outcome.getClass().getSimpleName());
            }
            return switch (outcome) {
                case Outcome.Gone gone -> Delivery.GONE;
                case Outcome.NotOurs other -> Delivery.NOT_OURS;
                case Outcome.Later later -> Delivery.LATER;
                case Outcome.Lost lost -> Delivery.REFUSED;
            };
        } catch (IOException broken) {
            LOG.warn("a letter of the workspace could not be handed to {}: {}", from.server(), broken.getMessage());
            return Delivery.REFUSED;
        }
    }

    private Letter letter(Letter.Person sender, Courier.Message wanted) {
        String given = wanted.html();
        var first = Letter.first(
                sender,
                new Letter.Person(wanted.to(), wanted.name()),
                wanted.subject(),
                given == null ? html(wanted.text()) : given,
                clock.instant());
        return first.ofTheHouse(given == null ? first.text() : wanted.text(), enclosed(wanted));
    }

    private static List<Letter.Attachment> enclosed(Courier.Message wanted) {
        return wanted.enclosures().stream()
                .map(one -> new Letter.Attachment(
                        one.name(), one.contentType(), () -> new ByteArrayInputStream(one.content())))
                .toList();
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
