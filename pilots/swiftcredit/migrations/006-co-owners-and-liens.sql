-- Who owns the home with the customer and agreed on paper to the mortgage: a list of person, day and paper.
alter table swiftcredit.case_file add column owner_consents jsonb not null default '[]';
alter table swiftcredit.case_file alter column owner_consents drop default;

-- What the registry showed of others' mortgages when ours was registered, or when it was searched again; null: not searched yet.
alter table swiftcredit.mortgage add column liens_found bigint;
