/** The door: recognises callers, turns the unknown away, and answers for session, tokens, passwords, brand and workspace. Controllers elsewhere receive the actor as an argument. */
@NullMarked
package org.kinward.engine.identity.web;

import org.jspecify.annotations.NullMarked;
