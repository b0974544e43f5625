-- A mortgage goes with the claim that it secures: who bought it, and since when; the registry's transfer follows.
alter table swiftcredit.mortgage
  add column passed_to text,
  add column passed_on date;
