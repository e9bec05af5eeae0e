package org.kinward.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobsTest {
    @TempDir
    private Path folder;

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheirHash() throws IOException {
        var blobs = new FolderBlobs(folder);
        Blob one = blobs.put(bytes("hello"), 100);
        assertThat(one).isEqualTo(blobs.put(bytes("hello"), 100));
        assertThat(one.hash()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(new String(blobs.open(one.hash()).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("hello");
        var all = new ArrayList<Blob>();
        blobs.each(Instant.now().plusSeconds(60), all::add);
        assertThat(all).containsExactly(one);
    }

    @Test
    void moreThanMayBeLeavesNothing() throws IOException {
        var blobs = new FolderBlobs(folder);
        assertThatThrownBy(() -> blobs.put(bytes("hello"), 4)).isInstanceOf(Blobs.TooLarge.class);
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsGoneIsNotThereAndAPathIsNoHash() throws IOException {
        var blobs = new FolderBlobs(folder);
        Blob one = blobs.put(bytes("hello"), 100);
        blobs.delete(one.hash());
        blobs.delete(one.hash());
        assertThat(blobs.has(one.hash())).isFalse();
        assertThatThrownBy(() -> blobs.open(one.hash())).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> blobs.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
