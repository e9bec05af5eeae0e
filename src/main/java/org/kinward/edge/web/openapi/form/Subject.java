package org.kinward.edge.web.openapi.form;

import java.util.function.Consumer;

/** What operations are about: those under one tag, at paths below a common one. */
public final class Subject {
    private final Paths paths;
    private final String tag;
    private final String root;
    private final String ending;
    private final Consumer<Operation> always;

    Subject(Paths paths, String tag) {
        this(paths, tag, "", "", operation -> {});
    }

    private Subject(Paths paths, String tag, String root, String ending, Consumer<Operation> always) {
        this.paths = paths;
        this.tag = tag;
        this.root = root;
        this.ending = ending;
        this.always = always;
    }

    /** The same subject, below a path. */
    public Subject at(String path) {
        return at(path, operation -> {});
    }

    /** The same subject, below a path, with what is to be said of every operation there. */
    public Subject at(String path, Consumer<Operation> always) {
        return new Subject(paths, tag, root + path, ending, this.always.andThen(always));
    }

    /** The same subject, with ids that end so: an operation of every type stands in the document once for each. */
    public Subject named(String ending) {
        return new Subject(paths, tag, root, ending, always);
    }

    public Operation get(String path, String id, String summary) {
        return add("get", path, id, summary);
    }

    public Operation post(String path, String id, String summary) {
        return add("post", path, id, summary);
    }

    public Operation put(String path, String id, String summary) {
        return add("put", path, id, summary);
    }

    public Operation patch(String path, String id, String summary) {
        return add("patch", path, id, summary);
    }

    public Operation delete(String path, String id, String summary) {
        return add("delete", path, id, summary);
    }

    /** @param id unique in the document; generators make method names of it */
    private Operation add(String method, String path, String id, String summary) {
        var operation = new Operation(id + ending, tag, summary);
        always.accept(operation);
        paths.add(method, root + path, operation);
        return operation;
    }
}
