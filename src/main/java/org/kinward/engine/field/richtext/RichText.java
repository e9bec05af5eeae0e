package org.kinward.engine.field.richtext;

/**
 * Text with headings, lists and links.
 *
 * @param html cleaned: only what {@link Html} lets through, always in blocks
 */
public record RichText(String html) {
    /** Of HTML that begins with a block, or of plain words. */
    public static RichText of(String written) {
        return new RichText(Html.of(written));
    }

    /** The words alone, a line a block. */
    public String text() {
        return Html.text(html);
    }
}
