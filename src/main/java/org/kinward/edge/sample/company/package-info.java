/** Makes the sample company: pure and the same every time, but for its days, which count back from today. Its texts are files, one a country. */
@NullMarked
package org.kinward.edge.sample.company;

import org.jspecify.annotations.NullMarked;
