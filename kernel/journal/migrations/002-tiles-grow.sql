-- A tile only grows: what readers have seen of it stays, and a full one never changes. A grant cannot say that, so a
-- trigger does, for every role but the tables' owner, who could drop it anyway.
create function journal.require_growth() returns trigger language plpgsql as $$
begin
  if substring(new.hashes for octet_length(old.hashes)) <> old.hashes
    and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
    raise exception 'tile %/% holds other hashes already', old.level, old.index using errcode = 'SG002';
  end if;
  return new;
end $$;

create trigger tile_grows before update on journal.tile for each row execute function journal.require_growth();
