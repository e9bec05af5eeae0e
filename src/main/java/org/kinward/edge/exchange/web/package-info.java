/** Imports and exports over HTTP: requests read, answers written. Nothing is decided here. */
@NullMarked
package org.kinward.edge.exchange.web;

import org.jspecify.annotations.NullMarked;
