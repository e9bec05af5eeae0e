package org.kinward.edge.post.out;

/** No mail can be made of it; says why. */
final class Unwritable extends Exception {
    private static final long serialVersionUID = 1L;

    Unwritable(String why) {
        super(why);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
