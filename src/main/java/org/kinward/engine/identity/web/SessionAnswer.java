package org.kinward.engine.identity.web;

import org.kinward.engine.identity.Person;

/** Everything a screen needs to begin. */
record SessionAnswer(Person user, String csrf, WorkspaceAnswer workspace) {}
