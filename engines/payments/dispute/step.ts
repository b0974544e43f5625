import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import {
  type Circumstances,
  type Decision,
  effects,
  type Job,
  operation,
  type Role,
  type RowWrite,
  refuse,
  type State,
  type Transfer,
} from '@sandglass/operations';
import type { Static, TSchema } from 'typebox';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { currentAccount } from '../chart.ts';
import { presentmentId } from '../clearing/line-table.ts';
import { openedNow } from '../clearing/opened.ts';
import { authorisationIn, authorisationKeys, type MovementKind, movements } from '../issuer/authorisation.ts';
import { disputeAccounts } from './chart.ts';
import { type Dispute, type DisputeProposal, type DisputeState, disputes } from './dispute.ts';
import { PaymentId } from './inputs.ts';
import { contestableOf, left } from './left.ts';
import { ROUNDS_MAX } from './reasons.ts';
import { disputeView } from './view.ts';

/** What a step changes; `no` of it is a refusal's code with its values. */
export interface Stepped {
  readonly row: Dispute;
  readonly transfers?: readonly Transfer[];
  /** A booking of its own against the network: it stands in the clearing of its date. */
  readonly booked?: {
    readonly kind: 'chargeback' | 'representment';
    readonly n: number;
    readonly amount: bigint;
  };
  readonly jobs?: readonly Job[];
  /** Last word of its fact's kind, in the past tense. */
  readonly event: string;
}
export interface Refusing {
  readonly no: string;
  readonly values?: Readonly<Record<string, string>>;
}

export interface StepDefinition<S extends TSchema> {
  readonly name: string;
  readonly summary: string;
  readonly roles: readonly Role[];
  /** Fields beside the dispute. */
  readonly input: S;
  /** Whether it is still taken when the merchant has given all of it back meanwhile. */
  readonly whenGivenBack?: true;
  /** States from which it may be taken. */
  readonly from: readonly DisputeState[];
  /** Where money moves on a person's word: what the first proposes and a second does. */
  readonly proposes?: (input: Static<S>) => Omit<DisputeProposal, 'by'>;
  readonly decide: (row: Dispute, input: Static<S>, at: Circumstances, state: State) => Stepped | Refusing;
}

const KINDS = ['chargeback', 'representment'] as const;

/** A step of a dispute: its row, its money, its booking against the network, and its fact. */
export const disputeStep = <S extends TSchema>(shard: string, of: StepDefinition<S>) =>
  operation({
    name: `${shard}.dispute.${of.name}`,
    summary: of.summary,
    business: 'closing',
    roles: of.roles,
    input: Type.Object(
      { dispute: PaymentId, ...(of.input as unknown as { properties: object }).properties },
      { additionalProperties: false },
    ) as TSchema,
    load: (input) => {
      const { dispute } = input as { dispute: string };
      return [
        disputes.key(dispute),
        ...authorisationKeys(dispute),
        ...disputeAccounts.map(({ id }) => accounts.key(id)),
        ...KINDS.flatMap((kind) =>
          Array.from({ length: ROUNDS_MAX }, (_, n) => movements.key(presentmentId(dispute, kind, n + 1))),
        ),
      ];
    },
    loadThen: (state, input) => {
      const row = state.get(disputes, (input as { dispute: string }).dispute);
      return row === undefined ? [] : [accounts.key(currentAccount(row.customer)), subjectKey(row.customer)];
    },
    decide: (state, input, at): Decision => {
      const { dispute } = input as { dispute: string };
      const known = state.get(disputes, dispute);
      const isAnothers = at.actor.role === 'customer' && known?.customer !== at.actor.party;
      if (known === undefined || isAnothers) return refuse('dispute-unknown', { dispute });
      const { row, transfers } = left(known, contestableOf(authorisationIn(state, dispute)));
      const no = (code: string, values = {}) => refuse(code, values, { subject: row.customer });
      if (!of.from.includes(row.state)) return no('dispute-state', { state: row.state });
      if (row.amount === 0n && !of.whenGivenBack) return no('dispute-given-back');
      const by = at.actor.person ?? at.actor.party;
      const wanted = of.proposes?.(input as Static<S>);
      const stepped = of.decide(row, input as Static<S>, at, state);
      if ('no' in stepped) return no(stepped.no, stepped.values);
      if (wanted !== undefined && !isSame(row.proposal, wanted)) {
        const after = { ...known, proposal: { ...wanted, by } };
        return effects({
          reply: disputeView(after),
          rows: [disputes.update(after)],
          facts: [fact(shard, row, 'proposed')],
        });
      }
      if (wanted !== undefined && row.proposal?.by === by) return no('dispute-needs-another');
      const after = { ...stepped.row, proposal: null };
      return effects({
        reply: disputeView(after),
        rows: [
          ...openedNow(state, disputeAccounts, at.now),
          disputes.update(after),
          ...bookedOf(row, stepped.booked, at),
        ],
        transfers: [...transfers, ...(stepped.transfers ?? [])],
        facts: [fact(shard, after, stepped.event)],
        jobs: stepped.jobs ?? [],
      });
    },
  });

const isSame = (proposal: DisputeProposal | null, wanted: Omit<DisputeProposal, 'by'>): boolean =>
  proposal !== null &&
  proposal.step === wanted.step &&
  proposal.outcome === wanted.outcome &&
  proposal.bearer === wanted.bearer &&
  proposal.unauthorised === wanted.unauthorised;

const fact = (shard: string, { id, customer, reason, amount, state }: Dispute, event: string) => ({
  kind: `${shard}.dispute-${event}`,
  subject: customer,
  header: { reason },
  opening: { payment: id, amount: amountText(amount), state },
});

function bookedOf(row: Dispute, booked: Stepped['booked'], { businessDate, now }: Circumstances): RowWrite[] {
  if (booked === undefined) return [];
  const { kind, n, amount } = booked;
  return [
    movements.insert({
      id: presentmentId(row.id, kind, n),
      authorisation: row.id,
      kind: kind satisfies MovementKind,
      amount,
      rrn: row.rrn,
      business_date: businessDate,
      at: now,
    }),
  ];
}
