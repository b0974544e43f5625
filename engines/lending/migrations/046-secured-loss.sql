-- Loss given default of what secures the loan, as it is worth now; null: the parameters' own, for unsecured claims.
alter table lending.standing add column lgd_bps int4;
