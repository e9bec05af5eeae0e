package org.kinward.platform.database.refusal;

import java.nio.file.Path;

/**
 * The process cannot start for a reason its owner can mend: one sentence that says what is wrong, and the way out.
 * All of them stand here, so that their tone stays one.
 */
public final class StartRefused extends RuntimeException {

    /** The oldest PostgreSQL we run on. */
    public static final int OLDEST_MAJOR = 15;

    private final String wayOut;

    private StartRefused(String sentence, String wayOut) {
        super(sentence);
        this.wayOut = wayOut;
    }

    /** What its owner can do about it. */
    public String wayOut() {
        return wayOut;
    }

    public StartRefused because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public static StartRefused wrongPassword(String address, String user) {
        return new StartRefused(
                "The database at %s does not accept the password of user \"%s\".".formatted(address, user),
                "Set KINWARD_DATABASE_USER and KINWARD_DATABASE_PASSWORD to a user that may sign in there.");
    }

    public static StartRefused unreachable(String address) {
        return new StartRefused(
                "No database answers at %s.".formatted(address),
                "Start that server, correct KINWARD_DATABASE_URL, or leave KINWARD_DATABASE_URL out to use the"
                        + " embedded database.");
    }

    public static StartRefused noSuchDatabase(String address) {
        return new StartRefused(
                "The server answers, but the database in %s does not exist.".formatted(address),
                "Create it (CREATE DATABASE … ENCODING 'UTF8') or correct KINWARD_DATABASE_URL.");
    }

    public static StartRefused badAddress(String address) {
        return new StartRefused(
                "KINWARD_DATABASE_URL is \"%s\", which is not the address of a PostgreSQL database.".formatted(address),
                "Write it like jdbc:postgresql://host:5432/name.");
    }

    public static StartRefused tooOld(String address, String version) {
        return new StartRefused(
                "The database at %s is PostgreSQL %s; %d or newer is needed.".formatted(address, version, OLDEST_MAJOR),
                "Upgrade that server, or point KINWARD_DATABASE_URL at a newer one.");
    }

    public static StartRefused wrongEncoding(String address, String encoding) {
        return new StartRefused(
                "The database at %s keeps its text in %s; UTF8 is needed.".formatted(address, encoding),
                "Create a database with ENCODING 'UTF8' and point KINWARD_DATABASE_URL at it.");
    }

    public static StartRefused mayNotCreate(String address, String user) {
        return new StartRefused(
                "User \"%s\" may not create schemas in the database at %s.".formatted(user, address),
                "Make that user the owner of the database, or run: GRANT CREATE ON DATABASE … TO \"%s\"."
                        .formatted(user));
    }

    public static StartRefused otherwise(String address, String reason) {
        return new StartRefused(
                "The database at %s refused the connection: %s.".formatted(address, reason),
                "Look into that server's log.");
    }

    public static StartRefused diskFull(String where) {
        return new StartRefused(
                "The disk is full at %s.".formatted(where),
                "Free some space there, or move the data folder and set KINWARD_DATA to its new place.");
    }

    public static StartRefused tooLittleSpace(Path folder, long freeMegabytes, long neededMegabytes) {
        return new StartRefused(
                "The disk has %d MB left at %s; a new database needs %d MB."
                        .formatted(freeMegabytes, folder, neededMegabytes),
                "Free some space there, or set KINWARD_DATA to a folder on another disk.");
    }

    public static StartRefused folderInUse(Path folder, String process) {
        return new StartRefused(
                "The data folder %s is in use by another running instance (process %s).".formatted(folder, process),
                "Stop that one first, or set KINWARD_DATA to another folder.");
    }

    public static StartRefused otherMajor(Path folder, String made, String ours) {
        return new StartRefused(
                "The data folder %s was made by PostgreSQL %s; the embedded one is %s.".formatted(folder, made, ours),
                Integer.parseInt(made) > Integer.parseInt(ours)
                        ? "Start the newer release that made it, or set KINWARD_DATA to another folder."
                        : "Dump it with the release that made it, and restore the dump into a new folder.");
    }

    public static StartRefused folderClosed(Path folder, String reason) {
        return new StartRefused(
                "The data folder %s cannot be used: %s.".formatted(folder, reason),
                "Give this user the right to write there, or set KINWARD_DATA to a folder of its own.");
    }

    public static StartRefused nothingThere(Path folder) {
        return new StartRefused(
                "There is no database in %s.".formatted(folder), "Set KINWARD_DATA to the folder of the application.");
    }

    public static StartRefused keyMissing(int secrets) {
        return new StartRefused(
                "%d secrets in the database are sealed with a key that is not here.".formatted(secrets),
                "Bring the key along, as KINWARD_SECRET_KEY or as secret.key in the data folder; if it is lost for"
                        + " good, set KINWARD_SECRET_LOST=true and give the secrets anew.");
    }

    public static StartRefused rootWithoutUser(Path folder) {
        return new StartRefused(
                ("PostgreSQL does not run as root, no unprivileged user can reach %s, "
                                + "and this system does not allow user namespaces.")
                        .formatted(folder),
                "Start as an ordinary user, or set KINWARD_DATA to a folder every user may enter, such as"
                        + " /var/lib/crm.");
    }

    public static StartRefused noBinaries(String platform) {
        return new StartRefused(
                "There is no embedded PostgreSQL for this platform (%s).".formatted(platform),
                "Set KINWARD_DATABASE_URL, KINWARD_DATABASE_USER and KINWARD_DATABASE_PASSWORD to a PostgreSQL of your"
                        + " own.");
    }

    public static StartRefused databasePortTaken(int port) {
        return new StartRefused(
                "Port %d, chosen for the embedded database, is already in use.".formatted(port),
                "Stop what listens there, or leave KINWARD_DATABASE_PORT out and a free port will be found.");
    }

    public static StartRefused webPortTaken(int port) {
        return new StartRefused(
                "Port %d is already in use.".formatted(port),
                "Stop what listens there, or choose another one: KINWARD_PORT=%d.".formatted(port + 1));
    }

    public static StartRefused serverFailed(Path log, String lastWords) {
        return new StartRefused(
                "The embedded database did not start: %s.".formatted(lastWords), "Its log is %s.".formatted(log));
    }
}
