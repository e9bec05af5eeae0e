package org.kinward.edge.web.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.record.action.Actions;
import org.kinward.platform.configuration.Brand;
import org.kinward.platform.language.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers the description in the caller's language, of what the caller may read; written once for all who read the same. */
@RestController
class DescriptionController {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Readers differ by language and rights; beyond so many kinds of them all are written anew. */
    private static final int MOST = 50;

    private final Catalogues catalogues;
    private final Messages messages;
    private final Brand brand;
    private final Access access;
    private final Actions actions;
    private final Map<Reader, Written> written = new ConcurrentHashMap<>();

    private record Reader(Locale language, Rights.Limits limits) {}

    private record Written(long version, String tag, byte[] json) {}

    DescriptionController(Catalogues catalogues, Messages messages, Brand brand, Access access, Actions actions) {
        this.actions = actions;
        this.access = access;
        this.catalogues = catalogues;
        this.messages = messages;
        this.brand = brand;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description(Actor actor, WebRequest request) {
        Rights rights = access.rights(actor);
        Written current = written(rights.seen(catalogues.current()), new Reader(actor.language(), rights.limits()));
        if (request.checkNotModified(current.tag())) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok()
                .eTag(current.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(current.json());
    }

    private Written written(Catalogue catalogue, Reader reader) {
        Written known = written.get(reader);
        if (known == null || known.version() != catalogue.version()) {
            var document = new Description(catalogue, messages, reader.language(), brand.name(), actions).build();
            byte[] json = JSON.writeValueAsBytes(document);
            known = new Written(catalogue.version(), "W/\"" + DigestUtils.md5DigestAsHex(json) + "\"", json);
            if (written.size() >= MOST) {
                written.clear();
            }
            written.put(reader, known);
        }
        return known;
    }
}
