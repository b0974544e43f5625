alter table register.pilot
  add column latest        int4 not null default 0,   -- highest version number ever given, also to a dropped amendment
  add column drilled_until timestamptz;               -- how long the last passed drill of an exit holds
update register.pilot set latest = version;
