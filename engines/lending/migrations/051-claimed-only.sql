-- Payments that the bank took of what was claimed, by direct debit: nothing of them is ever early, whatever comes to light later.
alter table lending.payment add column claimed_only bool not null default false;
