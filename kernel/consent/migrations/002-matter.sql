-- A consent may be for one matter only: a case, a contract. Its id is party|purpose|matter then.
alter table consent.consent add column matter text;
