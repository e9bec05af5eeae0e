package org.kinward.platform.seal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kinward.platform.configuration.SecretSettings;
import org.kinward.platform.configuration.Settings;
import org.kinward.platform.database.Visit;
import org.kinward.platform.database.refusal.StartRefused;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/**
 * The command {@code reseal}: with the first of the keys everything is sealed anew that another of them has sealed, a table
 * in a transaction. What is done stays done: broken off, it goes on when it is given again.
 */
public final class Reseal {
    private Reseal() {}

    /** Does it where the words ask for it, and answers whether everything is sealed with the first key; empty where they do not. */
    public static Optional<Boolean> run(String... words) {
        if (words.length != 1 || !words[0].equals("reseal")) {
            return Optional.empty();
        }
        var settings = Binder.get(new StandardEnvironment());
        var process = settings.bindOrCreate("kinward", Settings.class);
        var keys = new SealKeys(settings.bindOrCreate("kinward.secret", SecretSettings.class), process);
        try (var visit = Visit.to(process)) {
            Done done = everything(visit.connection(), keys);
            System.out.println(done);
            return Optional.of(done.left().isEmpty());
        } catch (IOException | SQLException | IllegalStateException | StartRefused failure) {
            System.err.println("reseal: " + failure.getMessage());
            return Optional.of(false);
        }
    }

    /**
     * @param sealed how many were sealed anew
     * @param left by column, how many open neither with these keys nor for what they belong to
     */
    record Done(int sealed, Map<String, Integer> left) {
        @Override
        public String toString() {
            String rest = left.isEmpty()
                    ? "All secrets are sealed with the first key."
                    : "These do not open and stayed as they were; give them anew: " + left + ".";
            return "Sealed " + sealed + " anew. " + rest;
        }
    }

    static Done everything(Connection connection, SealKeys keys) throws SQLException {
        if (keys.all().isEmpty()) {
            throw new IllegalStateException("there is no key at hand");
        }
        connection.setAutoCommit(false);
        Map<String, List<SealedColumn>> tables = SealedColumn.all(connection).stream()
                .collect(Collectors.groupingBy(SealedColumn::place, TreeMap::new, Collectors.toList()));
        var seals = new Seals(keys);
        int sealed = 0;
        Map<String, Integer> left = new TreeMap<>();
        for (List<SealedColumn> table : tables.values()) {
            for (SealedColumn column : table) {
                sealed += column(connection, column, seals, keys.first().name(), left);
            }
            connection.commit();
        }
        return new Done(sealed, left);
    }

    private static int column(
            Connection connection, SealedColumn column, Seals seals, int first, Map<String, Integer> left)
            throws SQLException {
        column.forgetOfNothing(connection);
        int sealed = 0;
        for (SealedColumn.Lying lying : column.notOf(connection, first)) {
            Optional<byte[]> opened = opened(seals, lying);
            if (opened.isPresent()) {
                column.write(connection, lying.row(), seals.seal(opened.get(), lying.about()));
                sealed++;
            } else {
                left.merge(column.place() + "." + column.field(), 1, Integer::sum);
            }
        }
        return sealed;
    }

    /** Empty where its key is not here, or it was sealed for something else, such as an issuer that has changed since. */
    private static Optional<byte[]> opened(Seals seals, SealedColumn.Lying lying) {
        try {
            return Optional.of(seals.open(lying.sealed(), lying.about()));
        } catch (SealedByAnotherKey | IllegalStateException closed) {
            return Optional.empty();
        }
    }
}
