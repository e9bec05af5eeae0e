/** What a field type promises. Storage, reading, writing, comparing, CSV and JSON schema, all in one interface. */
@NullMarked
package org.kinward.engine.field.spi;

import org.jspecify.annotations.NullMarked;
