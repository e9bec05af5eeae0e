package org.kinward.edge.sample.company;

import org.kinward.edge.sample.diary.Days;
import org.kinward.edge.sample.diary.Diary;
import org.kinward.edge.sample.diary.Dice;
import org.kinward.edge.sample.diary.SampleIds;

/** What everything is written with. */
record Pen(SampleIds ids, Dice dice, Diary diary, Days days, Touches touches) {}
