package org.kinward.platform.workspace;

import java.util.Collection;
import org.kinward.kernel.money.Rate;

/** Where dated rates are kept, if anywhere. */
@FunctionalInterface
public interface RateSource {
    /** All there are, of every day; asked often, so it remembers. */
    Collection<Rate> rates();
}
