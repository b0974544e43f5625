-- Which drawing an application is to renew; null: it is for new money.
alter table microloan.application add column renews jsonb;
