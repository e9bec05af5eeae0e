package org.kinward.platform.configuration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Files that people keep with records.
 *
 * @param maxSize KINWARD_FILES_MAXSIZE: how large one file may be, such as {@code 100MB}
 */
@ConfigurationProperties("kinward.files")
public record FilesSettings(@DefaultValue("100MB") DataSize maxSize) {
    public FilesSettings {
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException("KINWARD_FILES_MAXSIZE is %s; at least one byte".formatted(maxSize));
        }
    }
}
