import { randomUUID } from 'node:crypto';
import { type Locale, readRows } from '@sandglass/operations';
import { type Authorisation, paymentsBetween, type Token, tokens } from '@sandglass/payments';
import type { Lookout, Outside } from '@sandglass/pilot';
import { holders } from '../binding/binding.ts';
import { SHARD } from '../shard.ts';
import { advanceTold } from './advance.ts';
import { noticeText } from './text.ts';
import { PAYMENTS, toldUntil } from './told-until.ts';

const LOOK_MS = 500;
const PAGE = 200;
/** Messages on their way at the same time. */
const AT_ONCE = 16;

/** Tells holders of their payments, from where it was left: each at least once, and no payment writes a row for it. */
export const tellPayments = (around: Outside): Lookout => ({
  name: 'tell-payments',
  everyMs: LOOK_MS,
  work: async () => {
    while (await look(around));
  },
});

/** One page; true where there may be more at once. */
export async function look({ pool, submit, tell }: Outside): Promise<boolean> {
  const [row] = await readRows(pool, toldUntil, 'where shard = $1 and id = $2', [SHARD, PAYMENTS]);
  if (row === undefined) {
    await submit(advanceTold, { sent: 0, unsent: [] }, `${SHARD}:told:first`);
    return false;
  }
  const place = { at: row.at, id: row.after };
  const page = await paymentsBetween(pool, SHARD, place, row.known_until, PAGE);
  const key = `${SHARD}:told:${row.at}:${row.after}:${row.known_until}`;
  const last = page.at(-1);
  if (last === undefined) {
    const [later] = await paymentsBetween(pool, SHARD, { at: row.known_until, id: '' }, FAR_MS, 1);
    if (later === undefined) return false;
    // Under a key of its own: while the clock stands it moves nothing, and that must not be the answer for ever.
    await submit(advanceTold, { sent: 0, unsent: [] }, `${key}:${randomUUID()}`);
    const [moved] = await readRows(pool, toldUntil, 'where shard = $1 and id = $2', [SHARD, PAYMENTS]);
    // A clock that stands, or was put back, moves nothing: then the next look comes in its time.
    return moved !== undefined && moved.known_until > row.known_until;
  }
  const [known, languages] = await Promise.all([tokensOf(pool, page), languagesOf(pool, page)]);
  const told = await tellAll(page, { known, languages }, tell);
  await submit(advanceTold, { last: { at: last.at, id: last.id }, ...told }, key);
  return true;
}

/** Later than any payment. */
const FAR_MS = Date.UTC(9999, 0, 1);

async function tokensOf(
  pool: Outside['pool'],
  page: readonly Authorisation[],
): Promise<ReadonlyMap<string, Token>> {
  const ids = [...new Set(page.flatMap(({ token }) => (token === null ? [] : [token])))];
  const rows = await readRows(pool, tokens, 'where shard = $1 and id = any($2)', [SHARD, ids]);
  return new Map(rows.map((token) => [token.id, token]));
}

/** The languages of holders who bound a card; tokens are made of bound cards only. */
async function languagesOf(
  pool: Outside['pool'],
  page: readonly Authorisation[],
): Promise<ReadonlyMap<string, Locale>> {
  const ids = [...new Set(page.map(({ customer }) => customer))];
  const rows = await readRows(pool, holders, 'where shard = $1 and id = any($2)', [SHARD, ids]);
  return new Map(rows.map(({ id, locale }) => [id, locale]));
}

interface Unsent {
  readonly payment: string;
  readonly party: string;
  readonly text: string;
  readonly locale: Locale;
}

/** Sends what the page tells; what no network took is given back. */
async function tellAll(
  page: readonly Authorisation[],
  of: { readonly known: ReadonlyMap<string, Token>; readonly languages: ReadonlyMap<string, Locale> },
  tell: Outside['tell'],
): Promise<{ readonly sent: number; readonly unsent: Unsent[] }> {
  const waiting = page.flatMap((payment) => {
    const token = payment.token === null ? undefined : of.known.get(payment.token);
    return token === undefined ? [] : [{ payment, token }];
  });
  const all = waiting.length;
  const unsent: Unsent[] = [];
  const one = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { payment, token } = next;
      const { id, customer: party } = payment;
      const locale = of.languages.get(party) ?? 'zh-Hans';
      const text = noticeText(payment, token, locale);
      await tell({ party, text, locale, key: `${SHARD}/payment/${id}` }).catch(() => {
        unsent.push({ payment: id, party, text, locale });
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return { sent: all - unsent.length, unsent };
}
