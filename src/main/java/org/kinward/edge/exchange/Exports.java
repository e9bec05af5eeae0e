package org.kinward.edge.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.kinward.edge.exchange.card.CardWriting;
import org.kinward.edge.exchange.sheet.Sheet;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.query.ExportQuery;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands records out as files, row by row: any number of them needs little memory. */
@Component
public final class Exports {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Queries queries;

    Exports(Queries queries) {
        this.queries = queries;
    }

    /**
     * As CSV that can be brought in again.
     *
     * @param query whose fields are the columns; none for all that can be brought in again
     */
    public void csv(Actor actor, ExportQuery query, OutputStream out) throws IOException {
        var catalogue = queries.catalogue(actor);
        var sheet = Sheet.of(catalogue, catalogue.model(query.object()), query.fields(), out);
        var all = new ExportQuery(query.object(), sheet.fields(), query.filter(), query.sort());
        queries.export(actor, all, record -> sheet.write(JSON.readTree(record)));
        sheet.close();
    }

    /**
     * As cards for address books.
     *
     * @throws Refusal for records that are no people
     */
    public void cards(Actor actor, ExportQuery query, OutputStream out) throws IOException {
        var title = queries.catalogue(actor).model(query.object()).title();
        if (!title.type().parts().containsKey("family")) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "format", "value", "vcf"));
        }
        try (var cards = new CardWriting(out)) {
            queries.export(actor, query, record -> {
                try {
                    cards.write(JSON.readTree(record), title.key());
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }

    /** As JSON Lines: each record as the API gives it, with its children. */
    public void lines(Actor actor, ExportQuery query, OutputStream out) {
        queries.export(actor, query, record -> {
            try {
                out.write(record);
                out.write('\n');
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
