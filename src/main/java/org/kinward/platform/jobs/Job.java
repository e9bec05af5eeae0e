package org.kinward.platform.jobs;

/**
 * Work that is asked for with some data and done once, by whichever process comes to it first. A job that fails is tried
 * again later, and one whose process dies is done again: it must bear being done twice.
 *
 * @param <T> what it needs to know, kept as JSON
 */
public interface Job<T> {

    /** For ever the same; jobs that wait in the database are found by it. Written like {@code exchange.import}. */
    String name();

    Class<T> data();

    void run(T data) throws Exception;
}
