package org.kinward.edge.post.in;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.post.invitation.TakeReplies;
import org.kinward.edge.post.letter.Letter;
import org.kinward.edge.post.letter.Letters;
import org.kinward.edge.post.letter.Unreadable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.file.Files;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.activity.About;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files the mail that a file is, under the record the file hangs on. The file stays as it is. */
@Component
public class FileDropped {
    private final Files files;
    private final Queries queries;
    private final Colleagues colleagues;
    private final FileMail filing;
    private final TakeReplies replies;
    private final Clock clock;

    FileDropped(
            Files files, Queries queries, Colleagues colleagues, FileMail filing, TakeReplies replies, Clock clock) {
        this.replies = replies;
        this.files = files;
        this.queries = queries;
        this.colleagues = colleagues;
        this.filing = filing;
        this.clock = clock;
    }

    /**
     * @return id of the e-mail, the one before where it was filed already
     * @throws Refusal {@code notFound} where the file is out of sight, {@code unreadableFile} where it is no mail
     */
    public UUID file(Actor actor, UUID file) throws IOException {
        Files.Kept kept = files.find(actor, file);
        UUID user = actor.user();
        if (user == null) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", "email"));
        }
        if (!Letters.named(kept.name()) || kept.size() > Letters.MAX_BYTES) {
            throw new Refusal(ErrorCode.UNREADABLE_FILE);
        }
        Letter letter;
        try (InputStream content = files.open(kept.hash())) {
            letter = Letters.read(content.readAllBytes());
        } catch (Unreadable e) {
            throw new Refusal(ErrorCode.UNREADABLE_FILE);
        }
        Filing what = Filing.of(letter, colleagues.own(user), address -> false, clock.instant());
        UUID email = filing.file(actor.by(Origin.SYSTEM), what, about(actor, file), null)
                .id();
        replies.take(actor, letter, email);
        return email;
    }

    private @Nullable Ref about(Actor actor, UUID file) {
        JsonNode record = queries.one(actor, "file", file)
                .map(JsonMapper.shared()::readTree)
                .map(one -> one.path("record"))
                .orElseGet(() -> JsonMapper.shared().missingNode());
        String object = record.path("object").asString("");
        return Arrays.asList(About.keys()).contains(object)
                ? new Ref(object, UUID.fromString(record.path("id").asString()))
                : null;
    }
}
