/** What the API says about who is there: session, tokens, passwords, brand, workspace, and the setting up of a fresh one. */
@NullMarked
package org.kinward.engine.identity.web;

import org.jspecify.annotations.NullMarked;
