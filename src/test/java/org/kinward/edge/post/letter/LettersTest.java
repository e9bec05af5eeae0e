package org.kinward.edge.post.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void whatIsEncodedIsReadAsItWasMeant() throws Unreadable {
        Letter letter = read("""
            From: =?UTF-8?Q?Zofia_=C5=BB=C3=B3=C5=82=C4=87?= <zofia@example.pl>
            To: "Sousa, Ana" <ana@example.pt>, joao@example.pt
            Cc: Undisclosed: carlos@example.br;
            Subject: =?iso-8859-2?Q?Oferta_na_=B3=F3dk=EA?= =?iso-8859-2?Q?_i_wios=B3a?=
            Date: Fri, 13 Nov 2026 10:11:12 +0100
            Message-ID: <a.1@example.pl>
            In-Reply-To: <b.2@example.pt>
            References: <c.3@example.pt> <b.2@example.pt>
            Content-Type: text/plain; charset=iso-8859-2
            Content-Transfer-Encoding: quoted-printable

            Dzie=F1 dobry
            """);

        assertThat(letter.sender()).isEqualTo(new Mailbox("Zofia Żółć", "zofia@example.pl"));
        assertThat(letter.envelope().recipients().to())
                .containsExactly(new Mailbox("Sousa, Ana", "ana@example.pt"), new Mailbox("", "joao@example.pt"));
        assertThat(letter.envelope().recipients().cc()).containsExactly(new Mailbox("", "carlos@example.br"));
        assertThat(letter.envelope().subject()).isEqualTo("Oferta na łódkę i wiosła");
        assertThat(letter.envelope().date()).isEqualTo(Instant.parse("2026-11-13T09:11:12Z"));
        assertThat(letter.envelope().thread())
                .isEqualTo(new Envelope.Thread("a.1@example.pl", List.of("c.3@example.pt", "b.2@example.pt")));
        assertThat(letter.text().strip()).isEqualTo("Dzień dobry");
        assertThat(letter.automatic()).isFalse();
    }

    @Test
    void aCharsetNobodyKnowsOrThatIsNotTrueIsGuessedAndSaid() throws Unreadable {
        Letter unknown = read("Subject: x\nContent-Type: text/plain; charset=x-mars\n\nOlá, João\n");
        Letter untrue = Letters.read("Subject: Olá\nContent-Type: text/plain; charset=utf-8\n\nOlá, João\n"
                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(unknown.text().strip()).isEqualTo("Olá, João");
        assertThat(unknown.trouble()).containsExactly("charset x-mars");
        assertThat(untrue.text().strip()).isEqualTo("Olá, João");
        assertThat(untrue.envelope().subject()).isEqualTo("Olá");
        assertThat(untrue.trouble()).containsExactly("not UTF-8");
    }

    @Test
    void htmlLosesWhatCouldDoHarmAndPartsAreNamedHarmlessly() throws Unreadable {
        Letter letter = read("""
            Subject: parts
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <html><head><title>no</title><style>p{}</style></head><body onload=x()><p>Caf&eacute;<script>x()</script>
            <img src="https://tracker.example/1.gif"><a href="javascript:x()">here</a></p></body></html>
            --b
            Content-Type: application/pdf; name="=?utf-8?B?b2ZlcnRhIMSFLnBkZg==?="
            Content-Disposition: attachment; filename="../../etc/passwd"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --b
            Content-Type: application/ms-tnef

            x
            --b--
            """);

        assertThat(letter.html()).contains("Café").doesNotContain("script", "img", "title", "style", "onload");
        assertThat(letter.text()).contains("Café").doesNotContain("<");
        assertThat(letter.attachments())
                .extracting(Attachment::name)
                .containsExactly(".._.._etc_passwd", "winmail.dat");
        assertThat(letter.attachments().getFirst().content()).asString().isEqualTo("%PDF-");
        assertThat(letter.trouble()).contains("winmail.dat");
    }

    @Test
    void whatWasMadeToBreakReadersBreaksNone() {
        var nested = new StringBuilder("Subject: deep\n");
        for (int i = 0; i < 20_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(survives(nested.toString().getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(survives(new byte[0])).isTrue();
        assertThat(survives(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 1, 2}))
                .isTrue();
        assertThat(survives(new byte[1 << 20])).isTrue();
        assertThatThrownBy(() -> Letters.read(new byte[Letters.MAX_BYTES + 1])).isInstanceOf(Unreadable.class);
    }

    @Test
    void outlooksOwnFilesAreReadToo() throws IOException, Unreadable {
        Letter letter = Letters.read(outlook());

        assertThat(letter.envelope().subject()).isEqualTo("Oferta żółta");
        assertThat(letter.sender()).isEqualTo(new Mailbox("Zofia Nowak", "zofia@example.pl"));
        assertThat(letter.envelope().recipients().to()).containsExactly(new Mailbox("Ana Sousa", "ana@example.pt"));
        assertThat(letter.envelope().thread().id()).isEqualTo("msg.1@example.pl");
        assertThat(letter.text()).isEqualTo("Dzień dobry");
        assertThat(letter.attachments()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("oferta.txt");
            assertThat(new String(one.content(), StandardCharsets.UTF_8)).isEqualTo("treść");
        });
    }

    private static boolean survives(byte[] content) {
        try {
            return Letters.read(content) != null;
        } catch (Unreadable e) {
            return true;
        }
    }

    private static Letter read(String text) throws Unreadable {
        return Letters.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As MS-OXMSG lays it down: a storage a recipient and a file, a stream a property. */
    private static byte[] outlook() throws IOException {
        try (var file = new POIFSFileSystem()) {
            var root = file.getRoot();
            properties(root, 32);
            text(root, "0037", "Oferta żółta");
            text(root, "0C1A", "Zofia Nowak");
            text(root, "0C1F", "zofia@example.pl");
            text(root, "1000", "Dzień dobry");
            text(root, "1035", "<msg.1@example.pl>");
            DirectoryEntry to = root.createDirectory("__recip_version1.0_#00000000");
            properties(to, 8);
            text(to, "3001", "Ana Sousa");
            text(to, "3003", "/o=Exchange/ou=ana");
            text(to, "39FE", "ana@example.pt");
            DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
            properties(attached, 8);
            text(attached, "3707", "oferta.txt");
            stream(attached, "__substg1.0_37010102", "treść".getBytes(StandardCharsets.UTF_8));
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void properties(DirectoryEntry folder, int header) throws IOException {
        stream(folder, "__properties_version1.0", new byte[header]);
    }

    private static void text(DirectoryEntry folder, String tag, String value) throws IOException {
        stream(folder, "__substg1.0_" + tag + "001F", value.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }
}
