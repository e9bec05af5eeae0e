package org.kinward.engine.record.query;

import org.kinward.kernel.filter.Filter;

/** What may be asked of records of a type. One shape a class; what is chosen is the filter and the guard. */
public sealed interface Query permits PageQuery, GroupsQuery, ExportQuery {
    /** Key of the type. */
    String object();

    Filter filter();
}
