package org.kinward.engine.file.read;

import java.io.IOException;
import java.nio.file.Path;
import org.kinward.engine.file.picture.Pictures;
import org.kinward.engine.file.picture.Unpicturable;

/** Draws a page as large as a screen shows it. */
final class PageOf {
    private PageOf() {}

    static Reading content(Path content, String contentType, int page) {
        try {
            return new Reading.Picture(Pictures.large(content, contentType, page));
        } catch (Unpicturable | IOException | StackOverflowError e) {
            return new Reading.Failure(Reading.Why.BROKEN);
        }
    }
}
