import { read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import { disputes, paymentAt, paymentsOf, tokens } from '@sandglass/payments';
import type { Pool } from 'pg';
import Type from 'typebox';
import { useOfOne } from '../desk/uses.ts';
import { DOORS, SHARD } from '../shard.ts';
import { reports } from './report.ts';
import { paymentView } from './view.ts';

const Payment = Type.Object({}, { additionalProperties: true });
const PAGE_MAX = 100;
const PAGE = 20;

/** Which of these payments are contested, or were. */
async function contestedOf(pool: Pool, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await readRows(pool, disputes, 'where shard = $1 and id = any($2)', [SHARD, ids]);
  return new Set(rows.map(({ id }) => id));
}

/** The holder's own payments by token, the newest first; refused ones say why. Asked for events, it goes on as they come. */
export const paymentList = read({
  path: `${DOORS}/payments`,
  summary: 'The holder’s payments by token, the newest first, also those that were refused, with the reason.',
  roles: ['customer'],
  live: true,
  params: Type.Object({}),
  query: Type.Object(
    {
      token: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
      cursor: Type.Optional(Type.String({ maxLength: 120 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    payments: Type.Array(Payment),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  read: async ({ pool, actor: { party }, query: { token, cursor, limit = PAGE } }) => {
    if (token !== undefined) {
      const [own] = await readRows(pool, tokens, 'where shard = $1 and id = $2 and customer = $3', [
        SHARD,
        token,
        party,
      ]);
      if (own === undefined) return undefined;
    }
    const whose = token === undefined ? { holder: party } : { token };
    const { payments, next } = await paymentsOf(pool, SHARD, whose, { cursor, limit });
    const said = await readRows(pool, reports, 'where shard = $1 and id = any($2)', [
      SHARD,
      payments.map(({ id }) => id),
    ]);
    const contested = await contestedOf(
      pool,
      payments.map(({ id }) => id),
    );
    const reportOf = new Map(said.map((one) => [one.id, one]));
    return {
      payments: payments.map((payment) =>
        paymentView(payment, reportOf.get(payment.id), contested.has(payment.id)),
      ),
      next: next ?? null,
    };
  },
});

/** A payment as it stands in the books: for its holder, who sees those by token, and for staff, which is a use that the holder finds. */
export const paymentOne = read({
  path: `${DOORS}/payments/{id}`,
  summary:
    'One payment: the holder’s own by token, for staff any, with whose it is. Their look is recorded for its holder.',
  roles: ['customer', 'institution'],
  params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Payment,
  read: async ({ pool, actor: { party, role }, params: { id } }) => {
    const payment = await paymentAt(pool, SHARD, id);
    if (payment === undefined) return undefined;
    if (role === 'customer' && (payment.customer !== party || payment.token === null)) return undefined;
    const [report] = await readRows(pool, reports, 'where shard = $1 and id = $2', [SHARD, id]);
    const isContested = (await contestedOf(pool, [id])).has(id);
    return { ...paymentView(payment, report, isContested), customer: payment.customer, rrn: payment.rrn };
  },
  uses: useOfOne,
});
