-- What a decision rested on besides the answers: what the rule table was given and said, what of the product decided, and the
-- program's release. The decision can be made again from it, whatever table, product and program have become.
alter table microloan.application add column basis jsonb;
