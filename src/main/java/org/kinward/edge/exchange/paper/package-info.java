/** Sheets of paper: lines that break where they must, tables that go on, a head and a number on every page. Knows no records. */
@NullMarked
package org.kinward.edge.exchange.paper;

import org.jspecify.annotations.NullMarked;
