package org.kinward.engine.privacy.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.platform.configuration.ErasureSettings;
import org.kinward.platform.configuration.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that is only ever added to, a JSON object a line. A line is on the disk before the method returns; several
 * processes may write to one file.
 */
@Component
public final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Set<UUID> known = new HashSet<>();

    Ledger(Settings settings, ErasureSettings erasures) {
        this.file = erasures.in(settings.data()).toAbsolutePath();
    }

    public Path file() {
        return file;
    }

    /** Ids of the lines this process has read or written. */
    public synchronized Set<UUID> known() {
        return Set.copyOf(known);
    }

    /** Adds a line; one that stands there already is left. */
    public synchronized void add(LedgerLine line) throws IOException {
        boolean fresh = !Files.exists(file);
        if (fresh) {
            Files.createDirectories(file.getParent());
        }
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var alone = channel.lock()) {
            if (read().stream().anyMatch(one -> one.id().equals(line.id()))) {
                return;
            }
            String text = (endsWhole(channel) ? "" : "\n") + JSON.writeValueAsString(line) + "\n";
            channel.position(channel.size());
            for (var rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        if (fresh) {
            keepName();
        }
        known.add(line.id());
    }

    /** Whether the last line is whole: whoever died while writing it never came to commit. */
    private static boolean endsWhole(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    /** A new file is only there for good when its folder is on the disk too; not every system can be asked for that. */
    private void keepName() {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            LOG.debug("The folder of {} cannot be forced to disk", file, unsupported);
        }
    }

    /** Whether whoever wrote it died before the end, rather than somebody changed it since. */
    private static boolean unfinished(String text) {
        try {
            JSON.readTree(text + "}");
            return true;
        } catch (JacksonException e) {
            return !text.endsWith("}");
        }
    }

    /**
     * All lines, in the order in which they were written.
     *
     * @throws IOException also where a line that is not the last cannot be read: it must not be passed over
     */
    public synchronized List<LedgerLine> read() throws IOException {
        List<LedgerLine> lines = new ArrayList<>();
        if (!Files.exists(file)) {
            return lines;
        }
        for (String text : Files.readAllLines(file)) {
            if (text.isBlank()) {
                continue;
            }
            try {
                lines.add(JSON.readValue(text, LedgerLine.class));
            } catch (JacksonException e) {
                if (!unfinished(text)) {
                    throw new IOException("A line of " + file + " cannot be read; put the file right before starting");
                }
                LOG.warn("A line of {} was never finished and is passed over; its erasure was refused", file);
            }
        }
        lines.forEach(line -> known.add(line.id()));
        return lines;
    }
}
