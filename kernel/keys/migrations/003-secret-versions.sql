-- A secret that is changed now and then lies here in versions, from 1, until the older one is over.
alter table keys.secret add column version int not null default 1;
alter table keys.secret drop constraint secret_pkey, add primary key (name, version);
