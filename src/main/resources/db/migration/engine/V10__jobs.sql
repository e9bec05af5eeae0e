-- Work to be done later or again and again; the columns are those db-scheduler expects.
create table engine.job (
    task_name            text collate "C" not null,
    task_instance        text collate "C" not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text collate "C",
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index job_due on engine.job (execution_time);
create index job_alive on engine.job (last_heartbeat);

-- Who may do what only one process may do at a time. The fence rises with every change of holder.
create table engine.lease (
    name   text collate "C" primary key,
    holder text collate "C" not null,
    until  timestamptz not null,
    fence  bigint not null
);
