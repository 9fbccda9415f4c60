create view kpi.supplied_feed as
select distinct on (feed) described ->> 'feed' as feed, load_id, as_at, (described ->> 'accepted')::integer as rows
from   kpi.load
cross  join lateral jsonb_array_elements(report -> 'files') as described
cross  join lateral (values (described ->> 'feed')) as named (feed)
where  outcome = 'accepted'
order  by feed, load_number desc;
comment on view kpi.supplied_feed is 'Every feed that was ever supplied, and the load that last brought it. Supplied with no rows is a fact; not supplied is not.';
grant select on kpi.supplied_feed to stalking_kpis_api;
