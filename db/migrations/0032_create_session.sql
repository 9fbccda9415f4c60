create table dashboard.session (
  session_hash   text not null check (session_hash ~ '^[0-9a-f]{64}$'),
  session_id     uuid not null,
  started_at     timestamptz not null,
  last_used_at   timestamptz not null,
  pending        jsonb,
  issuer         text,
  subject        text,
  name           text,
  roles          text[] check (cardinality(roles) > 0),
  sign_out_hint  text,
  constraint session_pkey primary key (session_hash),
  constraint session_id_key unique (session_id),
  constraint pending_or_signed_in check (num_nonnulls(issuer, subject, name, roles) = case when pending is null then 4 else 0 end)
);
comment on table dashboard.session is 'Who is signed in, and sign-ins under way. A row that is gone is a session that has ended.';
comment on column dashboard.session.session_hash is 'SHA-256 of what the cookie holds, which is kept nowhere else.';
comment on column dashboard.session.session_id is 'What the administrator''s list calls it; it opens nothing.';
comment on column dashboard.session.last_used_at is 'The last request, to within ten seconds.';
comment on column dashboard.session.pending is 'What a sign-in under way must bring back: issuer, state, nonce, PKCE verifier, and the address to go to. Empty once signed in.';
comment on column dashboard.session.issuer is 'The provider that says who it is.';
comment on column dashboard.session.subject is 'The person, as that provider numbers people.';
comment on column dashboard.session.name is 'As the provider writes it, for the list of sessions and the head of the page.';
comment on column dashboard.session.roles is 'As they were at sign-in.';
comment on column dashboard.session.sign_out_hint is 'What the provider asks to be told at sign-out, where it says so.';

grant select, delete, insert (session_hash, session_id, started_at, last_used_at, pending, issuer, subject, name, roles, sign_out_hint),
      update (last_used_at) on dashboard.session to stalking_kpis_api;
