package org.kinward.engine.access;

import java.util.ArrayList;
import java.util.List;

/**
 * A type whose records are driven through the doors.
 *
 * @param title the field that bears a record's word
 * @param pointing a type whose records everybody sees, each of which points to one
 * @param relation by which it does
 * @param behind the path from there to the title
 */
record MatrixKind(
        String object, String title, String pointing, String relation, String behind, List<MatrixWorld.Row> rows) {
    /** By all ways in which records belong to somebody. */
    static MatrixKind accounts() {
        return new MatrixKind("account", "name", "opportunity", "account", "account.name", new ArrayList<>());
    }

    /** Another's, and somebody's to do. */
    static MatrixKind tasks() {
        return new MatrixKind("task", "subject", "promise", "about", "about:task.subject", new ArrayList<>());
    }

    String path() {
        return "/records/" + object;
    }

    String path(MatrixWorld.Row row) {
        return path() + "/" + row.id();
    }

    boolean account() {
        return object.equals("account");
    }
}
