import { randomUUID } from 'node:crypto';
import { effects, type Outcome, operation, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import type { Issuer } from '../issuer/issuer.ts';
import { numbers } from './number.ts';
import { isDestroyed, type Vault } from './vault.ts';

const BATCH_MAX = 200;
const Wrapped = Type.String({ pattern: '^([0-9a-f]{2}){1,256}$' });

/**
 * Puts keys of numbers, wrapped anew, in the place of those that were there. What changed meanwhile — a key that was destroyed —
 * stays as it is, so that the run that prepares them may be killed, run twice, and meet anything.
 */
export const rewrapNumbersOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.numbers.rewrap`,
    summary: 'Puts keys of numbers, wrapped by a newer wrapping key, in the place of the older ones.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      {
        version: Type.Integer({ minimum: 0 }),
        numbers: Type.Array(
          Type.Object(
            // Wrapped, both of them.
            { id: Type.String({ minLength: 1, maxLength: 64 }), was: Wrapped, key: Wrapped },
            { additionalProperties: false },
          ),
          { minItems: 1, maxItems: BATCH_MAX },
        ),
      },
      { additionalProperties: false },
    ),
    load: (input) => input.numbers.map(({ id }) => numbers.key(id)),
    decide: (state, input) => {
      const changed = input.numbers.flatMap(({ id, was, key }) => {
        const row = state.get(numbers, id);
        return row !== undefined && row.key.toString('hex') === was
          ? [numbers.update({ ...row, key: Buffer.from(key, 'hex') })]
          : [];
      });
      const reply = { rewrapped: changed.length };
      if (changed.length === 0) return effects({ reply });
      return effects({
        reply,
        rows: changed,
        facts: [
          {
            kind: `${shard}.numbers-rewrapped`,
            header: { count: changed.length, version: input.version },
          },
        ],
      });
    },
  });

/** $4 and $5: bytes of what the newest wrapped, and what it begins with. */
const OLDER = `where shard = $1 and id > $2 and octet_length(key) > 0
  and (octet_length(key) <> $4 or substring(key from 1 for octet_length($5::bytea)) <> $5)
  order by id limit $3`;

export interface RewrapRun {
  readonly pool: Pool;
  /** Submits it as the house, under a key of its own. */
  readonly submit: (
    operation: ReturnType<typeof rewrapNumbersOf>,
    input: { version: number; numbers: { id: string; was: string; key: string }[] },
    key: string,
  ) => Promise<Outcome>;
  readonly shard: string;
  readonly vault: Vault;
  readonly rewrapNumbers: ReturnType<typeof rewrapNumbersOf>;
  /** Numbers a batch, at most 200. */
  readonly batch?: number;
}

/**
 * Wraps the key of every number by the newest wrapping key, and touches no number's own ciphertext. It keeps no place of its own:
 * killed, it begins again and passes over what is done. Plan: the primary key of payments.number, a page at a time of those whose key
 * is not wrapped by the newest.
 *
 * @returns how many it wrapped anew; afterwards older versions may be retired
 * @throws KeyError where a number's version is gone
 */
export async function rewrapAll({ batch = BATCH_MAX, ...of }: RewrapRun): Promise<number> {
  const { pool, submit, shard, vault, rewrapNumbers } = of;
  const { bytes, start } = vault.newestMark;
  let count = 0;
  for (let after = ''; ; ) {
    const page = [shard, after, Math.min(batch, BATCH_MAX), bytes, start];
    const rows = await readRows(pool, numbers, OLDER, page);
    const last = rows.at(-1);
    if (last === undefined) return count;
    after = last.id;
    const anew = rows.flatMap((row) => {
      const key = isDestroyed(row) ? undefined : vault.rewrapped(row);
      return key === undefined
        ? []
        : [{ id: row.id, was: row.key.toString('hex'), key: key.toString('hex') }];
    });
    if (anew.length === 0) continue;
    const outcome = await submit(rewrapNumbers, { version: vault.newest, numbers: anew }, randomUUID());
    if (outcome.outcome === 'done') count += Number(outcome.reply.rewrapped);
  }
}
