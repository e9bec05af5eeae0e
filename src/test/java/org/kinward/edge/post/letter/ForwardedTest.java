package org.kinward.edge.post.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---------- Forwarded message ---------\n"
                        + "From: Zofia Nowak <zofia@example.pl>\n"
                        + "Date: x\n"
                        + "Subject: Oferta\n"
                        + "To: <us@example.com>\n",
                "---------- Mensagem encaminhada ---------\n"
                        + "De: Zofia Nowak <zofia@example.pl>\n"
                        + "Data: x\n"
                        + "Assunto: Oferta\n"
                        + "Para: <us@example.com>\n",
                "---------- Forwarded message ---------\nDe: Zofia Nowak <zofia@example.pl>\nDate: x\nSubject: Oferta\n"
                        + "To: us@example.com\n",
                "---------- Przekazana wiadomość ---------\n"
                        + "Od: Zofia Nowak <zofia@example.pl>\n"
                        + "Data: x\n"
                        + "Temat: Oferta\n"
                        + "Do: us@example.com\n",
                "Begin forwarded message:\n\n"
                        + "From: Zofia Nowak <zofia@example.pl>\n"
                        + "Subject: Oferta\n"
                        + "To: us@example.com\n",
                "________________________________\n"
                        + "De: Zofia Nowak <zofia@example.pl>\n"
                        + "Enviado: x\n"
                        + "Para: us@example.com\n"
                        + "Assunto: Oferta\n",
                "-----Original Message-----\nFrom: Zofia Nowak [mailto:zofia@example.pl]\nTo: us@example.com\n"
                        + "Subject: Oferta\n",
                "*Od:* Zofia Nowak <zofia@example.pl>\n*Wysłano:* x\n*Do:* us@example.com\n*Temat:* Oferta\n",
            })
    void whoWroteItFirstIsFound(String lines) throws Unreadable {
        var before = Forwarded.of(mail("Fwd: Oferta", "look at this\n\n" + lines + "\nDzień dobry"))
                .orElseThrow();

        assertThat(before.from()).isEqualTo(new Mailbox("Zofia Nowak", "zofia@example.pl"));
        assertThat(before.to()).extracting(Mailbox::address).containsExactly("us@example.com");
        assertThat(before.subject()).isEqualTo("Oferta");
        assertThat(before.text()).isEqualTo("Dzień dobry");
    }

    @Test
    void anAnswerIsNoForward() throws Unreadable {
        assertThat(Forwarded.of(mail("Re: Oferta", "yes\n\nOd: Zofia <zofia@example.pl>\nDo: us@example.com\n")))
                .isEmpty();
    }

    @Test
    void oneThatIsAttachedSpeaksForItself() throws Unreadable {
        var before =
                Forwarded.of(Letters.read("""
                    Subject: FW: Oferta
                    MIME-Version: 1.0
                    Content-Type: multipart/mixed; boundary=b

                    --b
                    Content-Type: text/plain

                    see below
                    --b
                    Content-Type: message/rfc822

                    From: Zofia Nowak <zofia@example.pl>
                    To: us@example.com
                    Subject: Oferta
                    Date: Fri, 13 Nov 2026 10:11:12 +0100

                    Good morning
                    --b--
                    """.getBytes(StandardCharsets.UTF_8))).orElseThrow();

        assertThat(before.from().address()).isEqualTo("zofia@example.pl");
        assertThat(before.text().strip()).isEqualTo("Good morning");
    }

    private static Letter mail(String subject, String text) throws Unreadable {
        return Letters.read(
                ("From: ana@example.pt\nSubject: " + subject + "\nContent-Type: text/plain; charset=utf-8\n\n" + text)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
