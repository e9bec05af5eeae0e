package org.kinward.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.configuration.SecretSettings;
import org.kinward.platform.configuration.Settings;
import org.springframework.stereotype.Component;

/** The key: said in the environment, or in a file of the data folder that only its owner may read. Looked for when it is needed first. */
@Component
final class SealKey {
    private static final int BYTES = 32;
    private static final int NAME_BYTES = 4;
    private static final String ALGORITHM = "AES";

    private final @Nullable String said;
    private final Path file;
    private @Nullable SecretKey known;

    SealKey(SecretSettings settings, Settings process) {
        this.said = settings.key();
        this.file = settings.in(process.data());
    }

    synchronized SecretKey value() {
        SecretKey key = known;
        if (key == null) {
            key = said == null || said.isBlank() ? fromFile() : read(said, "KINWARD_SECRET_KEY");
            known = key;
        }
        return key;
    }

    /** Tells keys apart and tells nothing of them. */
    byte[] name() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value().getEncoded());
            return Arrays.copyOf(digest, NAME_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKey fromFile() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return read(Files.readString(file), file.toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whole or not at all, and of two processes at once one makes it. */
    private void make() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
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
    }

    private static SecretKey read(String text, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, ALGORITHM);
            }
        } catch (IllegalArgumentException strange) {
            // Said below: the value itself must not be repeated.
        }
        throw new IllegalStateException(where + " is no key: it has to be 32 bytes in base64");
    }
}
