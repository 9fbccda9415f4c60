alter table reference.target alter column within_days type double precision;
comment on column reference.target.within_days is 'For waiting times: the share `value` is to be reached by this day; half a day is twelve hours.';
