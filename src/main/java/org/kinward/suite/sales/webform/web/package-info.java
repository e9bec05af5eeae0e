/** The public page of a form: plain HTML that needs no script, handed out and taken back. */
@NullMarked
package org.kinward.suite.sales.webform.web;

import org.jspecify.annotations.NullMarked;
