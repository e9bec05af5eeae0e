package org.kinward.platform.configuration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Mails on their way to and from mail servers.
 *
 * @param timeout KINWARD_MAIL_TIMEOUT: how long a mail server is waited for, such as {@code 30s}
 * @param maxAttachments KINWARD_MAIL_MAXATTACHMENTS: how large the files of one mail may be together, such as {@code 20MB}
 * @param toPrivate KINWARD_MAIL_TOPRIVATE: whether mail servers may stand on the own machine and in the own network
 * @param readEvery KINWARD_MAIL_READEVERY: how long mailboxes rest between two readings, such as {@code 30s}
 */
@ConfigurationProperties("kinward.mail")
public record MailSettings(
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("20MB") DataSize maxAttachments,
        @DefaultValue("false") boolean toPrivate,
        @DefaultValue("30s") Duration readEvery) {
    public MailSettings {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("KINWARD_MAIL_TIMEOUT is %s; more than nothing".formatted(timeout));
        }
        if (readEvery.isNegative() || readEvery.isZero()) {
            throw new IllegalArgumentException("KINWARD_MAIL_READEVERY is %s; more than nothing".formatted(readEvery));
        }
        if (maxAttachments.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "KINWARD_MAIL_MAXATTACHMENTS is %s; at least one byte".formatted(maxAttachments));
        }
    }
}
