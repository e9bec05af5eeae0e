package org.kinward.edge.exchange.file;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its start as often as needed. */
@FunctionalInterface
public interface Source {

    InputStream open() throws IOException;
}
