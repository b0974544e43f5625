import { accounts } from '@sandglass/ledger';
import {
  type Circumstances,
  effects,
  operation,
  type RowWrite,
  refuse,
  type Transfer,
} from '@sandglass/operations';
import Type from 'typebox';
import { reversalId } from '../clearing/line-table.ts';
import { exchangeId } from '../issuer/exchange.ts';
import { APPROVED } from '../issuer/response.ts';
import { saleView } from './begin.ts';
import { merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';
import { merchantMovements } from './movement.ts';
import { type Sale, type SaleState, sales } from './sale.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });

/** From which state to which a sale may go; anything else is a late answer, and changes nothing. */
const STEPS: Readonly<Record<SaleState, readonly SaleState[]>> = {
  sending: ['approved', 'declined', 'unknown'],
  unknown: ['reversed', 'stuck'],
  stuck: [],
  approved: ['voiding'],
  // A reversal that the bank refuses leaves the sale as it was.
  voiding: ['reversed', 'approved'],
  declined: [],
  reversed: [],
};

/** How a sale ended, or that nobody knows. A step that does not follow is told, and changes nothing. */
export const endSaleOf = (shard: string, acquirer: string) =>
  operation({
    name: `${shard}.sale.end`,
    summary: 'Writes down how a payment ended: its answer, that none came, or that it was reversed.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      {
        sale: Id,
        to: Type.Enum(['answered', 'unknown', 'voiding', 'kept', 'reversed', 'stuck']),
        response: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{2}$' })),
        approval: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{6}$' })),
      },
      { additionalProperties: false },
    ),
    load: ({ sale }) => [sales.key(sale), accounts.key(NETWORK_SETTLEMENT)],
    loadThen: (state, { sale }) => {
      const row = state.get(sales, sale);
      if (row === undefined) return [];
      const exchange = exchangeOf(acquirer, row);
      return [accounts.key(merchantAccount(row.merchant)), merchantMovements.key(reversalId(exchange))];
    },
    decide: (state, { sale: id, to, response, approval }, at) => {
      const row = state.get(sales, id);
      if (row === undefined) return refuse('original-unknown', { rrn: id });
      const next = nextOf(to, response);
      if (!mayBe(row, next)) return effects({ reply: saleView(row) });
      const after: Sale = {
        ...row,
        state: next,
        response: (to === 'kept' ? undefined : response) ?? row.response,
        approval: approval ?? row.approval,
        // Money moves on the date of the answer, and so it is booked: a refund may be answered days after it was asked for.
        business_date: isBooked(row, next) ? at.businessDate : row.business_date,
      };
      return effects({
        reply: saleView(after),
        rows: [sales.update(after), ...voidedOf(exchangeOf(acquirer, row), row, next, at)],
        transfers: moved(row, next),
        facts: [{ kind: `${shard}.sale-${next}`, header: { kind: row.kind, response: response ?? null } }],
      });
    },
  });

const ENDS = {
  unknown: 'unknown',
  voiding: 'voiding',
  kept: 'approved',
  reversed: 'reversed',
  stuck: 'stuck',
} as const;

function nextOf(to: keyof typeof ENDS | 'answered', response: string | undefined): SaleState {
  if (to !== 'answered') return ENDS[to];
  return response === APPROVED ? 'approved' : 'declined';
}

/** Only what pays or holds can be given up again; what follows it is undone by another of its kind. */
const mayBe = ({ state, kind }: Sale, next: SaleState): boolean =>
  STEPS[state].includes(next) && (next !== 'voiding' || kind === 'purchase' || kind === 'hold');

/** What was given up and stays has been booked before. */
const isBooked = (row: Sale, next: SaleState): boolean => next === 'approved' && row.state !== 'voiding';

function moved(row: Sale, next: SaleState): Transfer[] {
  if (isBooked(row, next)) return owed(row);
  return next === 'reversed' && row.state === 'voiding' ? owed(row, 'merchant-void') : [];
}

const exchangeOf = (acquirer: string, { transmitted_at: transmittedAt, stan }: Sale): string =>
  exchangeId({ acquirer, transmittedAt, stan });

/** What was sold and given up again stands in the clearing of its date, and so does that it was. */
function voidedOf(exchange: string, row: Sale, next: SaleState, at: Circumstances): RowWrite[] {
  if (next !== 'reversed' || row.state !== 'voiding' || row.kind === 'hold') return [];
  const { merchant, amount, rrn } = row;
  const movement = { id: reversalId(exchange), exchange, merchant, kind: 'reversal' as const, amount, rrn };
  return [merchantMovements.insert({ ...movement, business_date: at.businessDate, at: at.now })];
}

/** A sale is owed to its merchant by the acquirer, and to the acquirer by the network; a refund the other way, a hold not yet. */
export function owed({ kind, merchant, amount }: Sale, undone?: 'merchant-void'): Transfer[] {
  const [ours, theirs] = [NETWORK_SETTLEMENT, merchantAccount(merchant)];
  if (kind === 'hold') return [];
  if (undone !== undefined || kind === 'refund')
    return [{ kind: 'transfer', debit: theirs, credit: ours, amount, code: undone ?? 'merchant-refund' }];
  return [{ kind: 'transfer', debit: ours, credit: theirs, amount, code: 'merchant-sale' }];
}
