import { openDatabase } from '@sandglass/database';
import {
  addAccount,
  findParty,
  INVITATION_HOURS,
  invite,
  partyOfLogin,
  upsertParty,
} from '@sandglass/identity';
import type { Role } from '@sandglass/operations';
import { rooms } from '../rooms.ts';

export interface Invited {
  readonly login: string;
  /** Whose sign-in it is; needed for a login that is new. */
  readonly party?: string | undefined;
  /** Needed for a party that is new. */
  readonly role?: Role | undefined;
  readonly name?: string | undefined;
  /** Who of the party's staff signs in: four eyes tell people apart by it; default the login. */
  readonly person?: string | undefined;
}

/** What is missing to invite somebody: a flag that must be given. */
export class MissingForInvitation extends Error {
  override readonly name = 'MissingForInvitation';
}

/** Makes the sign-in of somebody of the staff, if it is new, and an invitation to make its first passkey. */
export async function inviteStaff(
  where: { readonly folder?: string | undefined; readonly url?: string },
  { login, party, role, name, person }: Invited,
): Promise<{ readonly invitation: string; readonly hours: number }> {
  const database = await openDatabase({ ...where, rooms });
  try {
    const pool = database.pools.identity;
    if ((await partyOfLogin(pool, login)) === undefined) {
      if (party === undefined) throw new MissingForInvitation(`${login} is new: say whose by --party`);
      if ((await findParty(pool, party)) === undefined) {
        if (role === undefined || name === undefined)
          throw new MissingForInvitation(`${party} is new: give --role and --name`);
        await upsertParty(pool, { id: party, role, name: { 'zh-Hans': name, 'zh-Hant': name, en: name } });
      }
      await addAccount(pool, login, party, person ?? login);
    }
    return { invitation: await invite(pool, login), hours: INVITATION_HOURS };
  } finally {
    await database.close();
  }
}
