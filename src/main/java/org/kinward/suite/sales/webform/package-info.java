/** Forms on web sites: which fields they ask for, what is consented to, and the leads that are left by them. */
@NullMarked
package org.kinward.suite.sales.webform;

import org.jspecify.annotations.NullMarked;
