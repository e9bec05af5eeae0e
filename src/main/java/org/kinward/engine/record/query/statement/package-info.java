/**
 * What every query is made of: a statement with its guard, joins and parameters, the order and what is selected. Knows no
 * query.
 */
@NullMarked
package org.kinward.engine.record.query.statement;

import org.jspecify.annotations.NullMarked;
