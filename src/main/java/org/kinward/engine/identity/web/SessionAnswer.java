package org.kinward.engine.identity.web;

import org.kinward.engine.identity.Person;

/**
 * Everything a screen needs to begin.
 *
 * @param secondStepDue whether nothing else is to be had before a second step is set up
 */
public record SessionAnswer(Person user, String csrf, WorkspaceAnswer workspace, boolean secondStepDue) {}
