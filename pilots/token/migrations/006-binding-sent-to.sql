-- The end of the number that a code went to, as the holder is shown it; null before it is sent.
alter table token.binding add column sent_to text;
