-- The figures of the reason for which a payment was declined, as they were then: the holder reads them later.
alter table payments.authorisation add column reason_values jsonb;
-- For whoever tells of payments after they were answered: a range index is written a few times a page, not with each payment.
create index authorisation_at on payments.authorisation using brin (at)
  with (pages_per_range = 16, autosummarize = on);
