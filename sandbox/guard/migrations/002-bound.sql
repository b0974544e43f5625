-- After this instant the guard takes no new business by itself, whatever clock or door has stopped.
alter table guard.mandate
  add column new_until     timestamptz,
  add column new_until_for text;               -- assessment | drill | end-date
