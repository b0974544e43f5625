-- Every night writes every position: with half of each page free the new row lies beside the old one, and no index is touched.
alter table lending.position set (fillfactor = 50);
