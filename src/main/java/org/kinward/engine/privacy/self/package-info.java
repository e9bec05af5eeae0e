/** A person who works here is there twice: as somebody one knows, and as who signs in. What is theirs of the second kind is found here. */
@NullMarked
package org.kinward.engine.privacy.self;

import org.jspecify.annotations.NullMarked;
