/** Letters over HTTP: a template filled from a record. Templates and mails themselves are records. */
@NullMarked
package org.kinward.suite.mail.web;

import org.jspecify.annotations.NullMarked;
