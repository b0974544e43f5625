-- In which language a borrower is written to: that in which they signed their last contract.
alter table lending.borrower add column locale text not null default 'zh-Hans'; -- zh-Hans | zh-Hant | en
