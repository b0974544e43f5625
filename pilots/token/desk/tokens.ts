import { PARTIES_MAX } from '@sandglass/consent';
import { DoorRefusal, numberNotSearched, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import { tokens } from '@sandglass/payments';
import Type from 'typebox';
import { requestors } from '../requestor/requestor.ts';
import { DOORS, SHARD } from '../shard.ts';
import { tokenRow } from './token-view.ts';
import { useOfList } from './uses.ts';

const ROWS_MAX = Math.min(50, PARTIES_MAX);
/** A cursor is the reference of the last token that was shown. */
const REFERENCE = /^tok-[0-9a-zA-Z-]+$/;
const Text = Type.Optional(Type.String({ minLength: 1, maxLength: 64 }));

/**
 * Tokens by reference, holder, requestor, state and card's reference, page by page. Plan: token_customer for a holder, token_card for a card; else token's key in its order,
 * by which a page is found however many there are.
 */
const FOUND = `where shard = $1 and id > $2 and ($3::text is null or id = $3) and ($4::text is null or customer = $4)
  and ($5::text is null or requestor = $5) and ($6::text is null or state = $6) and ($7::text is null or card = $7)
  order by id limit ${ROWS_MAX + 1}`;

/** The bank's list of tokens. Each look is a use of its holders' data, which they see. */
export const tokenList = read({
  path: `${DOORS}/tokens`,
  summary:
    'Tokens by reference, customer, requestor, state or card’s reference; never by a number. Each look is recorded for its holders.',
  roles: ['institution'],
  params: Type.Object({}),
  query: Type.Object(
    {
      reference: Text,
      customer: Text,
      requestor: Text,
      card: Text,
      state: Type.Optional(Type.Enum(['inactive', 'active', 'suspended', 'deleted'])),
      cursor: Text,
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, query: { reference, customer, requestor, state, card, cursor }, locale }) => {
    if (cursor !== undefined && !REFERENCE.test(cursor)) throw new DoorRefusal('cursor-invalid');
    const [found, known] = await Promise.all([
      readRows(pool, tokens, FOUND, [
        SHARD,
        cursor ?? '',
        reference?.trim() ?? null,
        customer?.trim() ?? null,
        requestor ?? null,
        state ?? null,
        card?.trim() ?? null,
      ]),
      readRows(pool, requestors, 'where shard = $1', [SHARD]),
    ]);
    const nameOf = new Map(known.map((one) => [one.id, one]));
    const page = found.slice(0, ROWS_MAX);
    return {
      tokens: page.map((token) => tokenRow(token, nameOf.get(token.requestor), locale)),
      next: found.length > ROWS_MAX ? page.at(-1)!.id : null,
    };
  },
  refuses: numberNotSearched,
  uses: useOfList,
});
