-- Of a repayment, what its contract charges for paying early.
alter table lending.repayment add column fees int8 not null default 0;
alter table lending.repayment alter fees drop default;
