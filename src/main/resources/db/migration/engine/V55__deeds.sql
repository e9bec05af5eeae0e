-- What somebody did lately, and all transactions of one command: one entry a transaction, however many lines it has.
create index feed_line_deed on engine.feed_line (actor, tx) where seq = 1;
create index feed_line_command on engine.feed_line (command, tx) where seq = 1;
