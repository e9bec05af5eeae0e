-- Which amounts are to be weighed anew: of one currency and of days from one up to another, open where there is none; of
-- all where no currency stands. What is asked while others are weighed is weighed with the rest of those.
create table engine.rebase_due (
    asked       bigint not null,
    currency    text collate "C",
    first       date,
    before      date,
    cause_batch uuid,
    cause_depth integer not null default 0
);
insert into engine.rebase_due (asked) select wanted from engine.rebase where wanted > done;
