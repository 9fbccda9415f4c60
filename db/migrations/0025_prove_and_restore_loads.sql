alter table kpi.load
  drop constraint load_outcome_check,
  drop constraint accepted_load_is_complete,
  add column restores   uuid references kpi.load,
  add column kept_hash  text,
  add column rows_hash  text,
  add column cells_hash text,
  add constraint load_outcome_check check (outcome in ('accepted', 'refused', 'unchanged')),
  add constraint accepted_load_is_complete check
    (outcome <> 'accepted' or (force is not null and extract_id is not null and as_at is not null and mode is not null and content_hash is not null)),
  add constraint every_row_is_accounted_for check
    (not jsonb_path_exists(report, '$.files[*] ? (!(@.accepted + @.rejected == @.read) || (@.accepted + @.rejected == @.read) is unknown)'));
comment on column kpi.load.outcome is 'accepted; refused: nothing was changed; unchanged: the extract had been loaded before.';
comment on column kpi.load.restores is 'The earlier load that this one puts back, by replaying the extracts kept; empty of a load of an extract.';
comment on column kpi.load.kept_hash is 'Like content_hash, of the extract as it is kept: without the rows that were rejected by themselves. Empty where it is not kept.';
comment on column kpi.load.rows_hash is 'Over the rows of all feeds after the load, whatever their order; a restore is compared with it where definitions have changed.';
comment on column kpi.load.cells_hash is 'SHA-256 over the cells of the whole force as they were first measured; a restore must come to the same.';
comment on column kpi.load.report is 'Rows read, accepted and rejected per file and rule, what changed per feed, who asked and when; never a rejected value.';

create function kpi.extracts_behind(of_load uuid) returns table (load_id uuid, load_number bigint)
language sql stable as $$
  with recursive line as (
    select load_id, load_number, restores from kpi.load where load_id = of_load
    union all
    select earlier.load_id, earlier.load_number, earlier.restores
    from   line
    cross  join lateral (
             select load_id, load_number, restores
             from   kpi.load
             where  outcome = 'accepted'
             and    load_number < line.load_number
             and    (line.restores is null or load_id = line.restores)
             order  by load_number desc
             limit  1) earlier
  )
  select load_id, load_number from line where restores is null
$$;
comment on function kpi.extracts_behind(uuid) is
  'The loads whose extracts, one after another, made the warehouse what it was after this one; those that a restore undid are not among them.';

create or replace view kpi.supplied_feed as
select distinct on (feed) described ->> 'feed' as feed, load_id, as_at, (described ->> 'accepted')::integer as rows
from   (select load_id from kpi.load where outcome = 'accepted' order by load_number desc limit 1) as newest (newest_id)
cross  join lateral kpi.extracts_behind(newest_id) as behind
join   kpi.load using (load_id)
cross  join lateral jsonb_array_elements(report -> 'files') as described
cross  join lateral (values (described ->> 'feed')) as named (feed)
order  by feed, load.load_number desc;
