package org.kinward.platform.database.server;

/** Where a database is and how to sign in there. */
public record DatabaseAddress(String url, String user, String password) {

    /** The same server and user, another database. */
    public DatabaseAddress named(String database) {
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
    }

    /** Without the password, for sentences and logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
