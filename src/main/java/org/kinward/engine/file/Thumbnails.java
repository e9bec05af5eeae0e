package org.kinward.engine.file;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kinward.engine.file.picture.Pictures;
import org.kinward.platform.jobs.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small pictures of contents, made once a content by a job. */
@Component
final class Thumbnails {
    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final MakeThumbnail job;

    Thumbnails(JdbcClient jdbc, Jobs jobs, MakeThumbnail job) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.job = job;
    }

    void want(String hash, String contentType) {
        if (Pictures.known(contentType) && of(hash).isEmpty()) {
            jobs.schedule(job, hash, new MakeThumbnail.Wanted(hash, contentType), Instant.now());
        }
    }

    Optional<String> of(String hash) {
        return jdbc.sql("select made from engine.thumbnail where source = ? and page = 0 and made is not null")
                .param(hash)
                .query(String.class)
                .optional();
    }

    /** Says of each file of a list whether it has one: {@code ready}, {@code waiting}, {@code none}. */
    void mark(JsonNode files) {
        String[] hashes =
                files.valueStream().map(file -> file.path("hash").asString()).toArray(String[]::new);
        Map<String, Boolean> tried = new HashMap<>();
        jdbc.sql("select source, made is not null from engine.thumbnail where source = any(?) and page = 0")
                .param(hashes)
                .query(row -> {
                    tried.put(row.getString(1), row.getBoolean(2));
                });
        for (JsonNode file : files) {
            Boolean made = tried.get(file.path("hash").asString());
            boolean may = Pictures.known(file.path("contentType").asString());
            ((ObjectNode) file).put("thumbnail", made == null ? may ? "waiting" : "none" : made ? "ready" : "none");
        }
    }
}
