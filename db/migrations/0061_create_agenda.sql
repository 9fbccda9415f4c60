create table dashboard.agenda_change (
  meeting_id uuid not null references dashboard.meeting,
  version    integer not null check (version > 0),
  act        text not null check (act in ('moved', 'worded', 'hidden', 'shown', 'asked')),
  item_key   text not null check (length(item_key) between 3 and 120),
  item_order text[] check (cardinality(item_order) <= 500),
  title      text check (length(title) between 3 and 100),
  words      text check (length(words) <= 400),
  written_by text not null check (length(written_by) between 2 and 60),
  written_at timestamptz not null default now(),
  constraint agenda_change_pkey primary key (meeting_id, version),
  constraint whole check ((act = 'moved') = (item_order is not null)
                          and (act = 'worded') = (title is not null)
                          and (act in ('worded', 'hidden', 'asked')) = (words is not null))
);
comment on table dashboard.agenda_change is 'What the chair made of the agenda that the rules write, one change after the other. None is ever changed: what is undone is a further change.';
comment on column dashboard.agenda_change.version is 'How many changes the agenda has with this one.';
comment on column dashboard.agenda_change.act is 'moved: up or down; worded: an item of the chair''s own; hidden and shown: taken off and put back; asked: what is asked of the group.';
comment on column dashboard.agenda_change.item_key is 'The item: what it is and of what, such as signal:charge-rate.';
comment on column dashboard.agenda_change.item_order is 'Of a move: every item shown, in the order that it made.';
comment on column dashboard.agenda_change.words is 'Of the chair''s own item, why one was hidden, or what is asked of the group.';
comment on column dashboard.agenda_change.written_by is 'Role of whoever changed it.';

create trigger agenda_change_is_kept before update or delete on dashboard.agenda_change
  for each row execute function dashboard.keep_meeting();
create trigger agenda_changes_are_kept before truncate on dashboard.agenda_change
  for each statement execute function dashboard.keep_meeting();

create function dashboard.refuse_if_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from dashboard.freeze where meeting_id = new.meeting_id) then
    raise exception 'The meeting is frozen, and its agenda with it.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function dashboard.refuse_if_frozen() is 'The agenda of a frozen meeting stays as it then stood.';
create trigger agenda_change_is_of_a_draft before insert on dashboard.agenda_change
  for each row execute function dashboard.refuse_if_frozen();

create table dashboard.frozen_agenda (
  meeting_id uuid not null references dashboard.freeze,
  body       text not null,
  constraint frozen_agenda_pkey primary key (meeting_id)
);
comment on table dashboard.frozen_agenda is 'Agendas as they stood when their meetings were frozen: later figures, actions and rules leave them as they were.';
comment on column dashboard.frozen_agenda.body is 'The answer, as it was sent.';
create trigger frozen_agenda_is_kept before update or delete on dashboard.frozen_agenda
  for each row execute function dashboard.keep_meeting();
create trigger frozen_agendas_are_kept before truncate on dashboard.frozen_agenda
  for each statement execute function dashboard.keep_meeting();
create trigger agenda_is_frozen_with_its_meeting before insert on dashboard.frozen_agenda
  for each row execute function dashboard.refuse_late_page();

grant select on dashboard.frozen_agenda to stalking_kpis_api;
grant insert (meeting_id, body) on dashboard.frozen_agenda to stalking_kpis_api;
grant select on dashboard.agenda_change to stalking_kpis_api;
grant insert (meeting_id, version, act, item_key, item_order, title, words, written_by) on dashboard.agenda_change to stalking_kpis_api;
