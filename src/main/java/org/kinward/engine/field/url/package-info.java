/** Web addresses. Only schemes a browser opens harmlessly are taken. */
@NullMarked
package org.kinward.engine.field.url;

import org.jspecify.annotations.NullMarked;
