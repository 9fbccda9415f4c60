create table reference.comparator (
  kpi_id         text not null,
  measure_id     text not null,
  force          text not null,
  kind           text not null check (kind in ('force', 'group')),
  year           text not null,
  from_on        date not null,
  to_on          date not null check (to_on >= from_on),
  basis          text not null,
  numerator      integer check (numerator >= 0),
  denominator    integer check (denominator > 0),
  value          double precision check (value >= 0),
  unit           text not null check (unit in ('proportion', 'count', 'days', 'rate')),
  source         text not null,
  source_address text,
  as_at          date,
  coverage       text not null,
  comparable     boolean not null,
  reason         text,
  status         text not null check (status in ('confirmed', 'unverified')),
  constraint comparator_pkey primary key (kpi_id, measure_id, force, from_on, to_on, basis),
  constraint valued check (value is not null or num_nonnulls(numerator, denominator) = 2),
  constraint part_of_whole check (unit <> 'proportion' or numerator <= denominator),
  constraint share_between check (unit <> 'proportion' or value <= 1),
  constraint reasoned check (comparable or reason is not null)
);
comment on table reference.comparator is 'Published figures of other forces, and of this one, beside the KPI that they may or may not be compared with.';
comment on column reference.comparator.force is 'Force, or group of forces: Cheshire, England and Wales.';
comment on column reference.comparator.year is 'The year as the source calls it: 2021/22.';
comment on column reference.comparator.basis is 'What is divided by what.';
comment on column reference.comparator.value is 'Where the source gives no counts to work it out from; a proportion is between 0 and 1.';
comment on column reference.comparator.source_address is 'Where the source was read.';
comment on column reference.comparator.as_at is 'The day up to which the source counted; empty where it does not say.';
comment on column reference.comparator.coverage is 'What the figure takes in, and what it leaves out.';
comment on column reference.comparator.comparable is 'Whether it has the basis of the measure it stands beside: only then is it drawn.';
comment on column reference.comparator.reason is 'Why it may not be compared.';
comment on column reference.comparator.status is 'Unverified: not yet checked against the source.';

create table reference.comparator_group (
  member_id      uuid not null default gen_random_uuid(),
  force          text not null check (length(force) between 3 and 60),
  official       boolean not null,
  source         text not null check (length(source) between 5 and 200),
  reason         text check (length(reason) between 10 and 400),
  added_by       text check (length(added_by) between 2 and 60),
  added_at       timestamptz not null default now(),
  removed_by     text check (length(removed_by) between 2 and 60),
  removed_at     timestamptz,
  removed_reason text check (length(removed_reason) between 10 and 400),
  constraint comparator_group_pkey primary key (member_id),
  constraint added_whole check (num_nonnulls(added_by, reason) in (0, 2)),
  constraint removed_whole check (num_nonnulls(removed_by, removed_at, removed_reason) in (0, 3))
);
comment on table reference.comparator_group is 'The forces that this one is shown beside. All official, it is the list of most similar forces; else regional comparators.';
comment on column reference.comparator_group.official is 'Named in the official list of most similar forces.';
comment on column reference.comparator_group.reason is 'Why it was added; empty of one that came with the product.';
comment on column reference.comparator_group.added_by is 'Role of whoever added it; empty of one that came with the product.';
create unique index comparator_group_member on reference.comparator_group (lower(force)) where removed_at is null;

create function reference.keep_comparator_group() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A force is removed from the group with a reason, never deleted.' using errcode = 'restrict_violation';
  end if;
  if old.removed_at is not null
     or (new.member_id, new.force, new.official, new.source, new.reason, new.added_by, new.added_at)
        is distinct from
        (old.member_id, old.force, old.official, old.source, old.reason, old.added_by, old.added_at) then
    raise exception 'A force is removed from the group once, and else stays as it was added.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function reference.keep_comparator_group() is 'Keeps who was in the group, and who put it there or took it out.';
create trigger comparator_group_is_kept before update or delete on reference.comparator_group
  for each row execute function reference.keep_comparator_group();

create trigger comparator_group_is_told after insert or update on reference.comparator_group
  for each statement execute function dashboard.tell_readers();
create trigger comparator_is_told after insert or update or delete on reference.comparator
  for each statement execute function dashboard.tell_readers();

grant select on reference.comparator, reference.comparator_group to stalking_kpis_api;
grant insert (force, official, source, reason, added_by),
      update (removed_by, removed_at, removed_reason) on reference.comparator_group to stalking_kpis_api;
