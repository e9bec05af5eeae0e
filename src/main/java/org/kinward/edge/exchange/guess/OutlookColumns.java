package org.kinward.edge.exchange.guess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of Outlook's address books: English, Portuguese of both shores, Polish. The address of work is the one that is kept. */
final class OutlookColumns {

    private static final String COLUMNS = """
        name.prefix,person.prefix = title | título | tratamento | tytuł
        name.given,person.given = first name | nome próprio | nome | imię
        name.middle,person.middle = middle name | segundo nome | nome do meio | drugie imię
        name.family,person.family = last name | apelido | sobrenome | nazwisko
        name.suffix,person.suffix = suffix | sufixo | sufiks
        worksAt.account,company = company | empresa | firma
        jobTitle = job title | cargo | stanowisko
        address.street = business street | rua da empresa | rua do endereço comercial | adres służbowy - ulica
        address.city = business city | cidade da empresa | localidade da empresa | cidade do endereço comercial | adres służbowy - miejscowość
        address.region = business state | distrito da empresa | estado do endereço comercial | adres służbowy - województwo
        address.postalCode = business postal code | código postal da empresa | cep do endereço comercial | adres służbowy - kod pocztowy
        address.country = business country/region | business country | país/região da empresa | país/região do endereço comercial | adres służbowy - kraj
        phones.work = business phone | business phone 2 | company main phone | telefone da empresa | telefone comercial | telefon służbowy
        phones.home = home phone | home phone 2 | telefone de casa | telefone residencial | telefon domowy
        phones.mobile = mobile phone | telemóvel | telefone celular | telefon komórkowy
        phones.fax = business fax | fax da empresa | fax comercial | faks służbowy
        phones.other = other phone | outro telefone | inny telefon
        emails = e-mail address | e-mail 2 address | e-mail 3 address | endereço de correio eletrónico | endereço de email | endereço de e-mail | adres e-mail | adres e-mail 2 | adres e-mail 3
        website = web page | página web | página da web | strona sieci web
        birthday = birthday | data de nascimento | aniversário | urodziny
        description = notes | notas | anotações | notatki
        tags = categories | categorias | kategorie
        """;

    private OutlookColumns() {}

    static Map<String, List<String>> all() {
        var columns = new HashMap<String, List<String>>();
        for (var line : COLUMNS.lines().toList()) {
            var sides = line.split(" = ", 2);
            for (var name : sides[1].split("\\|")) {
                columns.put(Preset.key(name), Arrays.asList(sides[0].split(",")));
            }
        }
        return Map.copyOf(columns);
    }
}
