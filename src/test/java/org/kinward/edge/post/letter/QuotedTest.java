package org.kinward.edge.post.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Nov 2026 at 10:00, Ana Sousa <ana@example.pt> wrote:\n> before",
                "On Mon, 2 Nov 2026 at 10:00, Ana Maria de Sousa e Silva\n<ana@example.pt> wrote:\n> before",
                "Ana Sousa <ana@example.pt> escreveu no dia segunda, 2/11/2026 à(s) 10:00:\n> before",
                "Em seg., 2 de nov. de 2026 às 10:00, Ana Sousa <ana@example.pt> escreveu:\n> before",
                "W dniu 2.11.2026 o 10:00, Ana Sousa pisze:\n> before",
                "pon., 2 lis 2026 o 10:00 Ana Sousa <ana@example.pt> napisał(a):\n> before",
                "-----Original Message-----\nFrom: Ana <ana@example.pt>\nbefore",
                "-----Mensagem original-----\nDe: Ana <ana@example.pt>\nbefore",
                "-----Wiadomość oryginalna-----\nOd: Ana <ana@example.pt>\nbefore",
                "________________________________\nDe: Ana <ana@example.pt>\nEnviado: segunda-feira\nbefore",
                "From: Ana <ana@example.pt>\nSent: Monday\nTo: us@example.com\nSubject: x\n\nbefore",
                "> before\n> and before",
            })
    void whatWasWrittenBeforeIsLeftOut(String before) {
        assertThat(Quoted.own("Yes, on Thursday.\n\n" + before + "\n")).isEqualTo("Yes, on Thursday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She wrote: yes\nand on it goes",
                "On Thursday, then.\nAna",
                "From: Lisbon\nto Warsaw",
                "> everything is quoted\n> here",
            })
    void whatOnlyLooksLikeItStays(String text) {
        assertThat(Quoted.own(text)).isEqualTo(text);
    }
}
