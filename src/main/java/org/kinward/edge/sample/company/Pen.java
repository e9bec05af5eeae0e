package org.kinward.edge.sample.company;

/** What everything is written with. */
record Pen(SampleIds ids, Dice dice, Diary diary, Days days, Touches touches) {}
