-- An undo of one batch says which: what follows from the other batches of its command is still done.
alter table engine.undo add column batch uuid;
