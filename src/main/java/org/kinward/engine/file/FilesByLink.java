package org.kinward.engine.file;

import java.util.Locale;
import java.util.Optional;
import org.kinward.engine.access.Actor;
import org.kinward.engine.file.Files.Kept;
import org.kinward.engine.sharelink.spi.ShareLink;
import org.kinward.engine.sharelink.spi.Shares;
import org.kinward.engine.sharelink.spi.Shown;
import org.springframework.stereotype.Component;

/** A file that is shared by a link is its content, as it is when the link is opened. */
@Component
final class FilesByLink implements Shares {
    private final Files files;

    FilesByLink(Files files) {
        this.files = files;
    }

    @Override
    public String object() {
        return FileRecord.KEY;
    }

    @Override
    public Optional<Shown> show(Actor maker, ShareLink link, Locale reader) {
        Kept file = files.find(maker, link.record().id());
        return Optional.of(
                new Shown.Content(file.name(), "application/octet-stream", file.size(), () -> files.open(file.hash())));
    }
}
