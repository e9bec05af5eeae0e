/** Serves the web client's files: compressed beforehand, kept for a year where their name says their content, and the first page for every address the client knows. */
@NullMarked
package org.kinward.edge.web.client;

import org.jspecify.annotations.NullMarked;
