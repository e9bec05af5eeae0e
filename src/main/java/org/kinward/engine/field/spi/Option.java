package org.kinward.engine.field.spi;

/**
 * One choice of a select.
 *
 * @param color a name of the client's palette; empty for none
 * @param retired not offered any more; records that have it keep it
 */
public record Option(String key, String color, boolean retired) {
    public Option(String key, String color) {
        this(key, color, false);
    }
}
