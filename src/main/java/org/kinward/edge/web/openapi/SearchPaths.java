package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Search and how its entries do, and what is in files. */
final class SearchPaths {
    private static final String FILES = "Files";
    private static final String FILE_VERSION = "The number of a version it had; without it the one it has.";
    private static final String SEARCH = "Search";

    private SearchPaths() {}

    static void addTo(Paths paths) {
        files(paths);
        paths.with(
                "get",
                "/search",
                Operation.of("search", SEARCH, "Find records of any type by anything that is written in them")
                        .says("Words by their beginning, without regard to case and accents; where nothing begins"
                                + " so, by a part of a word or one a slip away. Titles before other text, one's"
                                + " own before others', what changed lately first.")
                        .query("q", Schema.text(), "What was typed: all its words must be found.")
                        .query("objects", Schema.text(), "Keys of types, with commas between; without them, all.")
                        .query("limit", Schema.number(), "Most records of a type, up to 50.")
                        .answers(200, "What was found, type by type", Schema.ref("SearchAnswer"))
                        .refuses(Refused.MALFORMED));
        paths.with(
                "get",
                "/search/state",
                Operation.of("readSearchState", SEARCH, "How search does, for administrators")
                        .answers(200, "How it does", Schema.ref("SearchState"))
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/search/rebuild",
                Operation.of("rebuildSearch", SEARCH, "Build all entries anew, while the old ones serve")
                        .answersNothing(202, "It is under way")
                        .refuses(Refused.DENIED));
    }

    static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put("AlikeAnswer", alike());
        var ranges = Schema.list(Schema.list(Schema.number()));
        all.put(
                "SearchItem",
                Schema.object()
                        .with("object", Schema.text())
                        .with("id", Schema.id())
                        .with("title", Schema.text())
                        .with("ranges", ranges)
                        .with("subtitle", Schema.orNull(Schema.text()))
                        .with("updatedAt", Schema.text("date-time"))
                        .with(
                                "match",
                                Schema.orNull(Schema.object()
                                        .says("What matches beside the title.")
                                        .with("field", Schema.text())
                                        .with("text", Schema.text())
                                        .with("ranges", ranges)
                                        .required("field", "text", "ranges")
                                        .build()))
                        .required("object", "id", "title", "ranges", "updatedAt")
                        .build());
        all.put(
                "SearchAnswer",
                Schema.object()
                        .with(
                                "groups",
                                Schema.list(Schema.object()
                                        .with("object", Schema.text())
                                        .with("items", Schema.list(Schema.ref("SearchItem")))
                                        .with("more", Schema.truth())
                                        .required("object", "items", "more")
                                        .build()))
                        .with(
                                "corrections",
                                Schema.list(Schema.object()
                                        .with("typed", Schema.text())
                                        .with("taken", Schema.text())
                                        .required("typed", "taken")
                                        .build()))
                        .required("groups", "corrections")
                        .build());
        all.put("SearchState", state());
        return all;
    }

    private static Map<String, Object> state() {
        return Schema.object()
                .with("entries", Schema.number())
                .with("behind", Schema.number())
                .with(
                        "lagMillis",
                        Schema.object()
                                .with("median", Schema.orNull(Schema.number()))
                                .with("worst", Schema.orNull(Schema.number()))
                                .build())
                .with("checked", Schema.number())
                .with("repaired", Schema.number())
                .with("rebuiltAt", Schema.orNull(Schema.text("date-time")))
                .with("buildingSince", Schema.orNull(Schema.text("date-time")))
                .required("entries", "behind", "lagMillis", "checked", "repaired")
                .build();
    }

    private static Map<String, Object> alike() {
        return Schema.object()
                .with(
                        "items",
                        Schema.list(Schema.object()
                                .with("object", Schema.text())
                                .with("id", Schema.id())
                                .with("title", Schema.text())
                                .with("same", Schema.truth())
                                .with(
                                        "by",
                                        Schema.list(Schema.choice(
                                                "identifier", "email", "phone", "name", "birth", "address")))
                                .required("object", "id", "title", "same", "by")
                                .build()))
                .required("items")
                .build();
    }

    private static void files(Paths paths) {
        paths.with(
                "get",
                "/files/{id}/content",
                ofFile("readFileContent", "The content of a file, as a download")
                        .query("version", Schema.number(), FILE_VERSION)
                        .answers(200, "The content", "application/octet-stream", Schema.text())
                        .refuses(Refused.NOT_FOUND));
        paths.with(
                "get",
                "/files/{id}/thumbnail",
                ofFile("readFileThumbnail", "A small picture of an image, or of a PDF file's first page")
                        .answers(200, "The picture", "image/jpeg", Schema.text())
                        .refuses(Refused.NOT_FOUND));
        paths.with(
                "get",
                "/files/{id}/preview",
                ofFile("previewFile", "What there is to look at without fetching it")
                        .query("version", Schema.number(), FILE_VERSION)
                        .answers(
                                200,
                                "How many pictures of pages, and its text once that is read",
                                Schema.object()
                                        .with("pages", Schema.number())
                                        .with("state", Schema.choice("waiting", "read", "failed", "none"))
                                        .with("why", Schema.orNull(Schema.text()))
                                        .with("text", Schema.orNull(Schema.text()))
                                        .with("whole", Schema.truth())
                                        .build())
                        .refuses(Refused.NOT_FOUND));
        paths.with(
                "get",
                "/files/{id}/pages/{number}",
                ofFile("readFilePage", "A large picture of an image, or of a page of a PDF file")
                        .path("number", Schema.number())
                        .query("version", Schema.number(), FILE_VERSION)
                        .answers(200, "The picture", "image/jpeg", Schema.text())
                        .refuses(Refused.NOT_FOUND));
        fileVersions(paths);
    }

    private static void fileVersions(Paths paths) {
        var done = Schema.object()
                .with("batch", Schema.orNull(Schema.id()))
                .required("batch")
                .build();
        paths.with(
                "get",
                "/files/{id}/versions",
                ofFile("listFileVersions", "The contents it had, newest first")
                        .answers(
                                200,
                                "The first is the one it has",
                                Schema.object()
                                        .with(
                                                "items",
                                                Schema.list(Schema.object()
                                                        .with("number", Schema.number())
                                                        .with("at", Schema.text("date-time"))
                                                        .with("by", Schema.orNull(Schema.ref("Reference")))
                                                        .with("name", Schema.text())
                                                        .with("contentType", Schema.text())
                                                        .with("size", Schema.number())
                                                        .with("hash", Schema.text())
                                                        .build()))
                                        .build())
                        .refuses(Refused.NOT_FOUND));
        paths.with(
                "post",
                "/files/{id}/versions",
                ofFile("addFileVersion", "Give it another content, by a form or alone as `application/octet-stream`")
                        .body(
                                "multipart/form-data",
                                Schema.object()
                                        .with("file", Map.of("type", "string", "format", "binary"))
                                        .required("file")
                                        .build())
                        .answers(200, "The batch to undo it by; none where it had that content", done)
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.TOO_LARGE));
        paths.with(
                "post",
                "/files/{id}/versions/{number}/restore",
                ofFile("restoreFileVersion", "Give it a content that it had before")
                        .path("number", Schema.number())
                        .answers(200, "The batch to undo it by; none where it had that content", done)
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
    }

    private static Operation ofFile(String id, String summary) {
        return Operation.of(id, FILES, summary).path("id", Schema.id());
    }
}
