import { subjectKey } from '@sandglass/journal';
import { accounts, pendings } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import { BANK_ZONE } from '@sandglass/time';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import { giveBack } from '../token/spend.ts';
import { tokenUses } from '../token/token.ts';
import { authorisationIn, authorisationKeys, holdId, progressed } from './authorisation.ts';
import type { Issuer } from './issuer.ts';

/** Whether a hold is over when a business date begins at the bank, wherever the database's clock stands; $2 business date. */
export const holdIsOver = (expiresAt: string): string =>
  `${expiresAt} <= $2::date::timestamp at time zone '${BANK_ZONE}'`;

/** Holds whose time is over when a business date begins at the bank; $1 shard, $2 business date. Plan: the partial index of what is held. */
export const HOLDS_TO_EXPIRE = `
  select id, held as amount from payments.progress
  where shard = $1 and state = 'held' and ${holdIsOver('expires_at')} order by expires_at, id`;

/** A hold that nobody completed in time is free again. */
export const expireHoldOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.hold.expire`,
    summary: 'Frees an amount that was held and not taken in time; run for each such hold.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      { authorisation: Type.String({ minLength: 1, maxLength: 64 }) },
      { additionalProperties: false },
    ),
    load: ({ authorisation }) => [...authorisationKeys(authorisation), accounts.key(CLEARING)],
    loadThen: (state, { authorisation }) => {
      const row = authorisationIn(state, authorisation);
      if (row === undefined) return [];
      return [
        pendings.key(holdId(row.id, row.holds)),
        accounts.key(currentAccount(row.customer)),
        subjectKey(row.customer),
        ...(row.token === null ? [] : [tokenUses.key(row.token)]),
      ];
    },
    decide: (state, { authorisation }, { now }) => {
      const row = authorisationIn(state, authorisation);
      if (row?.state !== 'held' || row.expires_at === null || row.expires_at > now)
        return refuse('original-not-held', { state: row?.state ?? 'absent' });
      const use = row.token === null ? undefined : state.get(tokenUses, row.token);
      return effects({
        reply: { authorisation, freed: amountText(row.held) },
        rows: [
          progressed(state, { ...row, held: 0n, state: row.captured > 0n ? 'closed' : 'expired' }),
          ...(use === undefined ? [] : [tokenUses.update(giveBack(use, row.held, row.day))]),
        ],
        transfers: [{ kind: 'expire', pending: holdId(row.id, row.holds), code: 'card-hold-expired' }],
        facts: [
          {
            kind: `${shard}.hold-expired`,
            subject: row.customer,
            header: { category: row.category },
            opening: { rrn: row.rrn, amount: amountText(row.held), merchant: row.merchant_name },
          },
        ],
      });
    },
  });
