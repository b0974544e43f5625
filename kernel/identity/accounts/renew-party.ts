import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

const ID_BYTES = 10;
const NOBODY = { 'zh-Hans': '已删除', 'zh-Hant': '已刪除', en: 'erased' };

/**
 * The sign-ins of a customer stand for a new party from now on, which nothing links to the old one; its tokens name it at their next
 * renewal. The old party stays, without a name, for what was done under it. Done twice, it is done once: no sign-in is left.
 */
export async function renewParty(pool: Pool, party: string): Promise<void> {
  const renewed = `party-${randomBytes(ID_BYTES).toString('hex')}`;
  await pool.query(
    `with old as (
       select p.id, p.name from identity.party p where p.id = $1 and p.role = 'customer'
         and exists (select from identity.account a where a.party = p.id) for update),
     made as (
       insert into identity.party (id, role, name) select $2, 'customer', name from old returning id),
     moved as (
       update identity.account set party = (select id from made) where party = (select id from old))
     update identity.party set name = $3 where id = (select id from old)`,
    [party, renewed, NOBODY],
  );
}
