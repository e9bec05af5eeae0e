package org.kinward.engine.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is handed out after an erasure: who, when, how much and where, and no word of whom. */
record Certificate(Erasure erasure, Instant finished) {
    Erasure issue() {
        ObjectNode says = JsonNodeFactory.instance.objectNode();
        says.put("id", erasure.id().toString());
        says.put("object", erasure.object()).put("record", erasure.record().toString());
        says.put("at", erasure.at().toString()).put("finished", finished.toString());
        says.put("by", erasure.by() == null ? null : erasure.by().toString());
        ObjectNode counts = says.putObject("counts");
        new TreeMap<>(erasure.counts()).forEach(counts::put);
        says.put("hash", hash(says.toString()));
        return new Erasure(
                erasure.id(),
                erasure.object(),
                erasure.record(),
                erasure.at(),
                erasure.by(),
                erasure.marker(),
                erasure.records(),
                erasure.naming(),
                erasure.counts(),
                says.toString());
    }

    /** Of the certificate as it is written, without the hash itself. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
