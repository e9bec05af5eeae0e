-- When somebody is next to be reminded of a task or an appointment; kept by a reader of the feed, told by a job.
create table engine.reminder (
    record uuid primary key,
    object text collate "C" not null,
    due timestamptz not null
);
create index reminder_due on engine.reminder (due);
