-- Payments out of the price of what secured a loan: they came from no account of the customer's, and none of it goes back to one.
alter table lending.payment add column realised bool not null default false;
