/** How a letter begins: whom it greets, as what, and in which form of their name, in each language we speak. Where that is not certain, in words that are right for everybody. */
@NullMarked
@NamedInterface("greeting")
package org.kinward.suite.mail.greeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
