package org.kinward.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.configuration.SecretSettings;
import org.kinward.platform.configuration.Settings;
import org.springframework.stereotype.Component;

/**
 * The keys: said in the environment, or in a file of the data folder that only its owner may read. The first seals, any of
 * them opens. Looked for when one is needed first.
 */
@Component
final class SealKeys {
    private static final int BYTES = 32;
    private static final String ALGORITHM = "AES";

    private final @Nullable String said;
    private final Path file;
    private @Nullable List<Key> known;

    SealKeys(SecretSettings settings, Settings process) {
        String key = settings.key();
        this.said = key == null || key.isBlank() ? null : key;
        this.file = settings.in(process.data());
    }

    /** @param name tells keys apart and tells nothing of them */
    record Key(int name, SecretKey value) {
        static Key of(byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Key(ByteBuffer.wrap(digest).getInt(), new SecretKeySpec(bytes, ALGORITHM));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** By which everything is sealed; made where there is none yet. */
    synchronized Key first() {
        if (all().isEmpty()) {
            make();
        }
        return all().getFirst();
    }

    Optional<Key> named(int name) {
        return all().stream().filter(key -> key.name() == name).findFirst();
    }

    /** None where none was needed yet. */
    synchronized List<Key> all() {
        List<Key> keys = known;
        if (keys == null) {
            keys = said == null ? fromFile() : read(said, "KINWARD_SECRET_KEY");
            known = keys.isEmpty() ? null : keys;
        }
        return keys;
    }

    private List<Key> fromFile() {
        try {
            return Files.exists(file) ? read(Files.readString(file), file.toString()) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whole or not at all, and of two processes at once one makes it. */
    private void make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
            try {
                if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(beside, Base64.getEncoder().encodeToString(bytes) + "\n", StandardCharsets.UTF_8);
                Files.createLink(file, beside);
            } catch (FileAlreadyExistsException another) {
                // Another process was faster: its key is as good.
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With commas between, or each on a line of its own. */
    private static List<Key> read(String text, String where) {
        List<Key> keys = new ArrayList<>();
        for (String one : text.strip().split("[\\s,]+")) {
            keys.add(readOne(one, where));
        }
        return List.copyOf(keys);
    }

    private static Key readOne(String text, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) {
                return Key.of(bytes);
            }
        } catch (IllegalArgumentException strange) {
            // Said below: the value itself must not be repeated.
        }
        throw new IllegalStateException(where + " is no key: it has to be 32 bytes in base64");
    }
}
