-- The date on which the address was told that the pilot ends; null before. Another address is told again.
alter table token.webhook add column ending_told_on date;
