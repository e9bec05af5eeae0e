package org.kinward.engine.feed;

/**
 * What wakes whom within this process.
 *
 * @param committed rung by writers, heard by the sequencer
 * @param numbered  rung for numbers given by any process, heard by everybody who follows the feed
 */
public record Bells(Bell committed, Bell numbered) {}
