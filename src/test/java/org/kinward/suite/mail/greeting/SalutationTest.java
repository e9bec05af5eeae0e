package org.kinward.suite.mail.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalutationTest {
    /** As Poles call each other; written by hand, not by the rules. */
    private static final String CALLED = """
        Marek=Marku Jacek=Jacku Leszek=Leszku Radek=Radku Bartek=Bartku Franciszek=Franciszku Adam=Adamie Jan=Janie
        Roman=Romanie Stefan=Stefanie Marcin=Marcinie Szymon=Szymonie Sebastian=Sebastianie Adrian=Adrianie
        Piotr=Piotrze Artur=Arturze Wiktor=Wiktorze Aleksander=Aleksandrze Kacper=Kacprze Igor=Igorze Oskar=Oskarze
        Robert=Robercie Hubert=Hubercie Zygmunt=Zygmuncie Ernest=Erneście August=Auguście Benedykt=Benedykcie
        Dawid=Dawidzie Konrad=Konradzie Ryszard=Ryszardzie Edward=Edwardzie Leonard=Leonardzie
        Michał=Michale Paweł=Pawle Gaweł=Gawle Rafał=Rafale Tomasz=Tomaszu Łukasz=Łukaszu Mateusz=Mateuszu
        Dariusz=Dariuszu Bartosz=Bartoszu Grzegorz=Grzegorzu Kazimierz=Kazimierzu Włodzimierz=Włodzimierzu
        Maciej=Macieju Andrzej=Andrzeju Mikołaj=Mikołaju Bartłomiej=Bartłomieju Karol=Karolu Emil=Emilu Kamil=Kamilu
        Daniel=Danielu Wojciech=Wojciechu Lech=Lechu Henryk=Henryku Dominik=Dominiku Patryk=Patryku Jakub=Jakubie
        Filip=Filipie Józef=Józefie Krzysztof=Krzysztofie Stanisław=Stanisławie Jarosław=Jarosławie Gustaw=Gustawie
        Zbigniew=Zbigniewie Feliks=Feliksie Borys=Borysie Tobiasz=Tobiaszu Antoni=Antoni Jerzy=Jerzy Ignacy=Ignacy
        Cezary=Cezary Bruno=Bruno Iwo=Iwo Kuba=Kubo Barnaba=Barnabo Kosma=Kosmo Oleg=Olegu Wilhelm=Wilhelmie
        Anna=Anno Maria=Mario Katarzyna=Katarzyno Agnieszka=Agnieszko Małgorzata=Małgorzato Ewa=Ewo Zofia=Zofio
        Julia=Julio Natalia=Natalio Alicja=Alicjo Patrycja=Patrycjo Kasia=Kasiu Basia=Basiu Gosia=Gosiu Zosia=Zosiu
        Ania=Aniu Hania=Haniu Stefania=Stefanio Eugenia=Eugenio Antonia=Antonio Melania=Melanio Ola=Olu Ela=Elu Ula=Ulu
        Ala=Alu Kamila=Kamilo Izabela=Izabelo Zuzia=Zuziu Beatrycze=Beatrycze Noemi=Noemi Miriam=Miriam Karmen=Karmen
        """;

    @Test
    void polesAreCalledAsTheyCallEachOther() {
        String[] pairs = CALLED.strip().split("\\s+");
        for (String pair : pairs) {
            String[] parts = pair.split("=");
            String greeting = GivenNames.sex(parts[0]) == Sex.MALE ? "Szanowny Panie " : "Szanowna Pani ";
            assertThat(Salutation.of("pl", person(null, parts[0], "Nowak")))
                    .as(parts[0])
                    .isEqualTo(greeting + parts[1] + ",");
        }
        System.out.println("Polish given names greeted: " + pairs.length);
        assertThat(pairs.length).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "pl;-;Sasza;Szanowni Państwo,",
                "pl;-;-;Szanowni Państwo,",
                "pl;-;Kim;Szanowni Państwo,",
                "pl;Pan;Kim;Szanowny Panie,",
                "pl;Pani;Alex;Szanowna Pani,",
                "pl;-;José;Szanowny Panie,",
                "pl;dr;Anna;Szanowna Pani Doktor,",
                "pl;prof. dr hab.;Jan;Szanowny Panie Profesorze,",
                "pl;mec.;Ewa;Szanowna Pani Mecenas,",
                "pl;inż.;Marek;Szanowny Panie Inżynierze,",
                "pt-PT;-;João;'Exmo. Senhor João Silva,'",
                "pt-PT;-;Ana;'Exma. Senhora D. Ana Silva,'",
                "pt-PT;Dr.;João;'Exmo. Senhor Dr. João Silva,'",
                "pt-PT;Dr.ª;Ana;'Exma. Senhora Dr.ª Ana Silva,'",
                "pt-PT;Dra.;Alex;'Exma. Senhora Dr.ª Alex Silva,'",
                "pt-PT;Eng.º;Rui;'Exmo. Senhor Eng.º Rui Silva,'",
                "pt-PT;Eng.ª;Rita;'Exma. Senhora Eng.ª Rita Silva,'",
                "pt-PT;-;Rosário;'Exma. Senhora D. Rosário Silva,'",
                "pt-PT;-;Alex;'Exmos. Senhores,'",
                "pt-BR;-;Thiago;'Prezado Sr. Thiago Silva,'",
                "pt-BR;-;Letícia;'Prezada Sra. Letícia Silva,'",
                "pt-BR;Dra.;Ana;'Prezada Dra. Ana Silva,'",
                "pt-BR;Prof.;José;'Prezado Prof. José Silva,'",
                "pt-BR;-;Darci;'Prezados Senhores,'",
                "en;-;John;'Dear Mr Silva,'",
                "en;-;Mary;'Dear Ms Silva,'",
                "en;Mrs;Robin;'Dear Ms Silva,'",
                "en;-;Robin;'Dear Robin Silva,'",
                "en;Dr;Ana;'Dear Dr Silva,'",
                "en;Prof.;Jan;'Dear Professor Silva,'"
            })
    void eachLanguageGreetsInItsOwnWay(
            String language, @Nullable String prefix, @Nullable String given, String greeting) {
        assertThat(Salutation.of(language, person(prefix, given, given == null ? null : "Silva")))
                .isEqualTo(greeting);
    }

    @Test
    void nobodyAtAllIsGreetedToo() {
        assertThat(Salutation.of("en", person(null, null, null))).isEqualTo("Dear Sir or Madam,");
        assertThat(Salutation.of("pt-BR", person(null, null, null))).isEqualTo("Prezados Senhores,");
        assertThat(Salutation.of("pt-PT", person("Sra.", null, null))).isEqualTo("Exma. Senhora,");
        assertThat(Salutation.of("en", person(null, "Ana", null))).isEqualTo("Dear Ana,");
    }

    private static Salutation.Person person(@Nullable String prefix, @Nullable String given, @Nullable String family) {
        return new Salutation.Person(prefix, given, family);
    }
}
