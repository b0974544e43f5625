import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse, type Transfer } from '@sandglass/operations';
import Type from 'typebox';
import { APPROVED } from '../issuer/response.ts';
import { saleView } from './begin.ts';
import { merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';
import { type Sale, type SaleState, sales } from './sale.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });

/** From which state to which a sale may go; anything else is a late answer, and changes nothing. */
const STEPS: Readonly<Record<SaleState, readonly SaleState[]>> = {
  sending: ['approved', 'declined', 'unknown'],
  unknown: ['reversed', 'stuck'],
  stuck: [],
  approved: [],
  declined: [],
  reversed: [],
};

/** How a sale ended, or that nobody knows. A step that does not follow is told, and changes nothing. */
export const endSaleOf = (shard: string) =>
  operation({
    name: `${shard}.sale.end`,
    summary: 'Writes down how a payment ended: its answer, that none came, or that it was reversed.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      {
        sale: Id,
        to: Type.Enum(['answered', 'unknown', 'reversed', 'stuck']),
        response: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{2}$' })),
        approval: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{6}$' })),
      },
      { additionalProperties: false },
    ),
    load: ({ sale }) => [sales.key(sale), accounts.key(NETWORK_SETTLEMENT)],
    loadThen: (state, { sale }) => {
      const row = state.get(sales, sale);
      return row === undefined ? [] : [accounts.key(merchantAccount(row.merchant))];
    },
    decide: (state, { sale: id, to, response, approval }) => {
      const row = state.get(sales, id);
      if (row === undefined) return refuse('original-unknown', { rrn: id });
      const next: SaleState = to === 'answered' ? (response === APPROVED ? 'approved' : 'declined') : to;
      if (!STEPS[row.state].includes(next)) return effects({ reply: saleView(row) });
      const after: Sale = {
        ...row,
        state: next,
        response: response ?? row.response,
        approval: approval ?? row.approval,
      };
      return effects({
        reply: saleView(after),
        rows: [sales.update(after)],
        transfers: next === 'approved' ? owed(row) : [],
        facts: [{ kind: `${shard}.sale-${next}`, header: { kind: row.kind, response: response ?? null } }],
      });
    },
  });

/** A sale is owed to its merchant by the acquirer, and to the acquirer by the network; a refund the other way, a hold not yet. */
function owed({ kind, merchant, amount }: Sale): Transfer[] {
  const [ours, theirs] = [NETWORK_SETTLEMENT, merchantAccount(merchant)];
  if (kind === 'hold') return [];
  return kind === 'refund'
    ? [{ kind: 'transfer', debit: theirs, credit: ours, amount, code: 'merchant-refund' }]
    : [{ kind: 'transfer', debit: ours, credit: theirs, amount, code: 'merchant-sale' }];
}
