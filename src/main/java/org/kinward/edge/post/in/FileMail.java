package org.kinward.edge.post.in;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.post.letter.Attachment;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.file.Files;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.mail.Email;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Makes a mail a record of whom it is filed for, within what they may. Filed twice, by whatever ways, it is one: its id
 * follows from owner and message id.
 */
@Component
final class FileMail {
    private static final Set<ErrorCode> THERE =
            Set.of(ErrorCode.ALREADY_EXISTS, ErrorCode.NOT_UNIQUE, ErrorCode.NOT_UNIQUE_IN_BIN);

    private final Records records;
    private final Files files;
    private final EmailFields fields;
    private final JdbcClient jdbc;

    FileMail(Records records, Files files, EmailFields fields, JdbcClient jdbc) {
        this.records = records;
        this.files = files;
        this.fields = fields;
        this.jdbc = jdbc;
    }

    /** @param about what it concerns; null where nothing is known */
    record Filed(UUID id, @Nullable Ref about) {}

    /**
     * @param about under which record somebody put it; null where its conversation and its people are to tell
     * @param account by which it came; null where it came otherwise
     */
    Filed file(Actor owner, Filing filing, @Nullable Ref about, @Nullable UUID account) throws IOException {
        String key = Email.filingKey(
                Objects.requireNonNull(owner.user()), "<" + filing.thread().id() + ">");
        UUID id = UUID.nameUUIDFromBytes(("email/" + key).getBytes(StandardCharsets.UTF_8));
        Optional<Filed> there = there(key);
        if (there.isPresent() && !there.get().id().equals(id)) {
            // Sent from here: a copy of it came back to be filed.
            return there.get();
        }
        if (there.isEmpty()) {
            EmailFields.Made made = fields.of(owner, filing, about, account);
            write(owner, new Command.Create(Email.KEY, id, made.fields()));
            attach(owner, id, filing.attachments());
            return new Filed(id, made.about());
        }
        attach(owner, id, filing.attachments());
        return there.get();
    }

    private void write(Actor owner, Command create) {
        Outcome outcome = records.execute(owner, Mode.ALL_OR_NOTHING, List.of(create))
                .outcomes()
                .getFirst();
        if (outcome instanceof Outcome.Rejected rejected) {
            boolean there = rejected.violations().stream().allMatch(one -> THERE.contains(one.code()));
            if (!there) {
                throw new Refusal(ErrorCode.REJECTED, java.util.Map.of("object", Email.KEY), rejected.violations());
            }
        } else if (!(outcome instanceof Outcome.Saved)) {
            throw new Refusal(ErrorCode.DENIED, java.util.Map.of("object", Email.KEY));
        }
    }

    private Optional<Filed> there(String key) {
        return jdbc.sql("select id, about, about__object from data.email where filing_key = ? and deleted_at is null")
                .param(key)
                .query((row, number) -> {
                    UUID about = row.getObject(2, UUID.class);
                    return new Filed(
                            Objects.requireNonNull(row.getObject(1, UUID.class)),
                            about == null ? null : new Ref(row.getString(3), about));
                })
                .optional();
    }

    /** A process may have ended between: what is there already is not laid down again. */
    private void attach(Actor owner, UUID email, List<Attachment> attachments) throws IOException {
        List<Attachment> wanted = attachments.stream()
                .filter(one -> one.content().length > 0)
                .filter(one -> !(one.inline() && one.type().startsWith("image/")))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> there = new HashSet<>();
        for (JsonNode one :
                files.on(Actor.system(Origin.SYSTEM), Email.KEY, email).path("items")) {
            there.add(one.path("name").asString("") + "/" + one.path("size").asLong());
        }
        for (Attachment one : wanted) {
            if (there.add(one.name() + "/" + one.content().length)) {
                put(owner, email, one);
            }
        }
    }

    private void put(Actor owner, UUID email, Attachment one) throws IOException {
        try (var content = new ByteArrayInputStream(one.content())) {
            files.put(owner, Email.KEY, email, one.name(), content);
        } catch (Refusal refusal) {
            // Larger than files may be here: the mail is filed without it rather than not at all.
            if (refusal.code() != ErrorCode.FILE_TOO_LARGE) {
                throw refusal;
            }
        }
    }
}
