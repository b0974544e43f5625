-- Up to which amount an owner agreed to the mortgage. Known where it was applied for, or where the case was decided once; who else
-- agreed is asked again.
update swiftcredit.case_file of_file
set owner_consents = (
  select jsonb_agg(consent || jsonb_build_object('securedAtMost', known.secured))
  from jsonb_array_elements(of_file.owner_consents) consent
)
from (
  select file.shard, file.id, coalesce(
    trunc(mortgage.secured / 100.0, 2),
    case when file.decisions = 1 then trunc((file.offer ->> 'granted')::numeric * 1.2, 2) end
  )::text as secured
  from swiftcredit.case_file file
  left join swiftcredit.mortgage mortgage on mortgage.shard = file.shard and mortgage.id = file.id
) known
where known.shard = of_file.shard and known.id = of_file.id
  and known.secured is not null and of_file.owner_consents <> '[]';
