package org.kinward.edge.post.letter;

/**
 * What came with a mail, or is within it.
 *
 * @param name never empty and never a path
 * @param inline whether it stands in the text, as a picture does
 */
public record Attachment(String name, String type, byte[] content, boolean inline) {
    private static final int LONGEST = 200;

    public Attachment {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\:]", "_").strip();
        name = plain.isEmpty() ? "attachment" : plain.substring(Math.max(0, plain.length() - LONGEST));
    }
}
