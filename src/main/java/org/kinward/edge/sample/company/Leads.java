package org.kinward.edge.sample.company;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Json;
import org.kinward.edge.sample.diary.SampleIds;
import tools.jackson.databind.node.ObjectNode;

/** People who might buy: cards from a fair, calls, forms. A few of them are old, and one came to nothing. */
final class Leads {
    /** Who | where | as what | e-mail | phone | how warm | how far | from where | occasion | what they want | days ago | whose country. */
    private static final List<String> ALL = List.of(
            "Filipa Quintela|Hotel Farol da Barra|Diretora de operações|filipa.quintela@farolbarra.example|+351 912"
                    + " 604 118|hot|working|event|Horexpo Lisboa|Duas Maré para o bar e formação da equipa|4|pt-PT",
            "Nuno Sequeira|Padaria Três Fornos|Gerente|nuno@tresfornos.example|+351 934 220 671|warm|new|event|Horexpo"
                    + " Lisboa|Uma Lume 60 para o balcão|4|pt-PT",
            "Carla Antunes||||+351 967 118 402|cold|new|event|Horexpo Lisboa||4|pt-PT",
            "Joana Brito|Clínica Pulmão Verde|Assistente de"
                    + " direção|joana.brito@pulmaoverde.example||warm|waiting|website||Máquina para a sala de espera,"
                    + " depois do verão|31|pt-PT",
            "Caio Menezes|Coworking Ipê|Sócio|caio@ipecowork.example|+55 11 98244 7310|hot|working|referral||Lume 120"
                    + " para três andares|9|pt-BR",
            "Renata Sales|Livraria Sabiá|Proprietária|renata.sales@gmail.com|+55 21 97413"
                    + " 6604|warm|new|socialMedia||Café e uma Mó 64 para o cantinho de leitura|2|pt-BR",
            "Otávio Lins|Escritório Lins & Prado||contato@linsprado.example|+55 11 3224"
                    + " 8871|cold|disqualified|coldCall|||58|pt-BR",
            "Agnieszka Dudek|Biuro rachunkowe Bilans|Właścicielka|a.dudek@bilans.example|+48 601 334"
                    + " 872|hot|new|event|Targi EuroGastro|Lume 30 z filtrem, do biura na 20 osób|6|pl",
            "Marek Sikora|Pensjonat Pod Reglami||marek.sikora@wp.pl|+48 512 780 443|warm|working|event|Targi"
                    + " EuroGastro|Ekspres do jadalni, 40 gości|6|pl",
            "Hannah Cole|Tideway Studios|0|hannah.cole@tideway.example|+44 7700" + " 900318|warm|new|website|||1|en",
            "Ravi Anand|Anand & Co Dental|1|ravi@ananddental.example|+44 7700"
                    + " 900742|cold|waiting|partner|||44|en");

    private final SampleIds ids;
    private final Diary diary;
    private final Days days;
    /** What the British do and want; which of them stands where the others have what they do. */
    private final List<List<String>> british;

    Leads(Pen pen, Locale house) {
        british = Country.in("en", house).rows("leads");
        this.ids = pen.ids();
        this.diary = pen.diary();
        this.days = pen.days();
    }

    void write(Staff staff) {
        for (int n = 0; n < ALL.size(); n++) {
            String[] said = said(ALL.get(n));
            UUID who = staff.seller(said[11], n).id();
            diary.create(days.moment(days.day(-Integer.parseInt(said[10]))), who, "lead", ids.next(), fields(said));
        }
    }

    private String[] said(String line) {
        String[] said = line.split("\\|", -1);
        if (said[11].equals("en")) {
            List<String> row = british.get(Integer.parseInt(said[2]));
            said[2] = row.getFirst();
            said[9] = row.getLast();
        }
        return said;
    }

    private static ObjectNode fields(String[] said) {
        ObjectNode fields = Json.object()
                .put("person", said[0])
                .put("temperature", said[5])
                .put("status", said[6])
                .put("source", said[7]);
        put(fields, "company", said[1]);
        put(fields, "jobTitle", said[2]);
        put(fields, "occasion", said[8]);
        put(fields, "interest", said[9]);
        if (!said[3].isEmpty()) {
            fields.putArray("emails").add(Json.labelled(said[3], "work"));
        }
        if (!said[4].isEmpty()) {
            fields.putArray("phones").add(Json.labelled(said[4], "mobile"));
        }
        if (said[6].equals("disqualified")) {
            fields.put("whyDisqualified", "noNeed");
        }
        if (said[6].equals("working")) {
            fields.put("visited", true);
        }
        return fields;
    }

    private static void put(ObjectNode fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.put(key, value);
        }
    }
}
