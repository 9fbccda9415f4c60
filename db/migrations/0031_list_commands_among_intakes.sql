alter table dashboard.intake
  drop constraint intake_way_in_check,
  drop constraint intake_asked_by_check,
  add constraint intake_asked_by_check check (length(asked_by) between 1 and 60),
  add constraint intake_way_in_check check (way_in in ('command', 'folder', 'upload'));
comment on table dashboard.intake is 'Extracts handed in to be loaded by the worker, and those that `pnpm load` loads; how far each has come and how it ended.';
comment on column dashboard.intake.way_in is 'command (`pnpm load`), folder (the drop folder) or upload.';
comment on column dashboard.intake.name is 'Of the file or folder, where it is made of months, dates and words for extracts; else extract or extract.zip.';
comment on column dashboard.intake.path is 'Where it lies on the machine of the worker; empty once it has been moved out of the drop folder, and of a command.';
comment on column dashboard.intake.asked_by is 'Role of whoever handed it in, the drop folder, or the user who ran the command.';

create function dashboard.command_has_ended(of_intake bigint) returns boolean
language sql as $$ select pg_try_advisory_xact_lock(hashtext('stalking-kpis command'), of_intake::integer) $$;
comment on function dashboard.command_has_ended(bigint) is 'Whether the command that loads this intake is gone: while it runs it holds a lock. By the number of the intake.';

create or replace function dashboard.cancel_load(asked uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
begin
  perform from dashboard.intake where intake_id = asked for update;
  update dashboard.intake
  set    cancel_asked_at = coalesce(cancel_asked_at, now()),
         state    = case when at_once then 'cancelled' else state end,
         ended_at = case when at_once then now() end,
         sentence = case when at_once then 'Cancelled before it was loaded. Nothing was changed.' else sentence end
  from   (select intake_id as id,
                 case way_in when 'command' then dashboard.command_has_ended(intake_number)
                             else state in ('receiving', 'waiting') end as at_once
          from   dashboard.intake
          where  intake_id = asked) as standing
  where  intake_id = id and ended_at is null;
  return found;
-- The load holds the row from when it is measured until it has been committed.
exception when lock_not_available then
  return false;
end $$;

revoke execute on function dashboard.command_has_ended(bigint) from public;
