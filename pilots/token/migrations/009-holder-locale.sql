-- In which language a holder is written to: that in which they last bound a card.
alter table token.holder add column locale text not null default 'zh-Hans'; -- zh-Hans | zh-Hant | en
