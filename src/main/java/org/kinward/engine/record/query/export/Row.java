package org.kinward.engine.record.query.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A record as JSON, to which lists of children are still added. */
final class Row {
    private final UUID id;
    private final ByteArrayOutputStream json = new ByteArrayOutputStream(1024);

    Row(UUID id, byte[] object) {
        this.id = id;
        json.write(object, 0, object.length - 1);
    }

    UUID id() {
        return id;
    }

    void add(String list, List<byte[]> children) {
        json.writeBytes((",\"" + list + "\":[").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < children.size(); i++) {
            if (i > 0) {
                json.write(',');
            }
            json.writeBytes(children.get(i));
        }
        json.write(']');
    }

    byte[] json() {
        json.write('}');
        return json.toByteArray();
    }
}
