-- Loans are the lending engine's now, for every pilot that lends.
insert into lending.product select * from microloan.product;
insert into lending.borrower (shard, id, region, loans, loans_overdue)
  select shard, id, region, loans, loans_overdue from microloan.customer;
insert into lending.loan (shard, id, customer, region, application, product, version, currency, limit_amount, draw_minimum,
    drawn_total, principal, rate_bps, term_months, revolving, terms, drawings, repayments, open_drawings, signed_on,
    available_until, next_due_on, overdue_since, state, settled_on, frozen_on)
  select shard, id, customer, region, application, product, version, currency, limit_amount, draw_minimum,
    drawn_total, principal, rate_bps, term_months, revolving, terms, drawings, repayments, open_drawings, signed_on,
    available_until, next_due_on, overdue_since, state, settled_on, frozen_on from microloan.loan;
insert into lending.drawing select * from microloan.drawing;
insert into lending.instalment select * from microloan.instalment;
insert into lending.repayment select * from microloan.repayment;
insert into lending.recovery select * from microloan.recovery;
insert into lending.position (shard, id, as_of, interest, overdue, suspended)
  select shard, id, null, 0, 0, false from microloan.loan;
drop table microloan.product, microloan.loan, microloan.drawing, microloan.instalment, microloan.repayment, microloan.recovery;
alter table microloan.customer drop column loans, drop column loans_overdue;
