/** The agenda over HTTP. Appointments themselves are read and written as records. */
@NullMarked
package org.kinward.suite.activity.agenda.web;

import org.jspecify.annotations.NullMarked;
