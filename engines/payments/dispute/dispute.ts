import { bigint, bool, date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { DisputeReasonId } from './reasons.ts';

/**
 * `opened`: the bank looks at it. `presented`: a chargeback was sent through clearing, the acquirer answers. `represented`: the
 * acquirer took the amount back and says why. `presented-again`: the second round. `arbitration`: the acquirer took it back once
 * more, and the network decides. `won`, `lost`: for the holder. `withdrawn`: they recognised the payment.
 */
export type DisputeState =
  | 'opened'
  | 'presented'
  | 'represented'
  | 'presented-again'
  | 'arbitration'
  | 'won'
  | 'lost'
  | 'withdrawn';

/** What somebody said or showed of it; documents by their numbers in the documents room. */
export interface DisputeEvidence {
  readonly by: 'holder' | 'bank' | 'acquirer';
  readonly words: string;
  readonly documents: readonly string[];
  readonly on: string;
}

/** What an officer proposes and another has to confirm. */
export interface DisputeProposal {
  readonly step: 'advance' | 'present' | 'end';
  readonly by: string;
  readonly outcome?: 'won' | 'lost';
  readonly bearer?: 'holder' | 'bank';
  readonly unauthorised?: boolean;
}

/** A payment that its holder contests; its id is the payment's. Amounts in minor units. */
export const disputes = table(
  'payments.dispute',
  {
    id: text(),
    customer: text(),
    acquirer: text(),
    rrn: text(),
    reason: text<DisputeReasonId>(),
    amount: bigint(),
    state: text<DisputeState>(),
    /** How often it was presented. */
    round: int(),
    /** Until whose end the next step may be taken; null: it is over. */
    due_on: nullable(date()),
    /** Until whose end the bank advances the amount. */
    credit_due_on: nullable(date()),
    /** What the bank has paid of it; once it bears it: and has not had back from the merchant. */
    advanced: bigint(),
    /** Taken back from the acquirer: what was presented, less what came back. */
    recovered: bigint(),
    proposal: nullable(json<DisputeProposal>()),
    evidence: json<readonly DisputeEvidence[]>(),
    unauthorised: bool(),
    bearer: nullable(text<'holder' | 'bank'>()),
    paid_on: date(),
    opened_on: date(),
    ended_on: nullable(date()),
  },
  { key: 'id' },
);
export type Dispute = RowOf<typeof disputes>;
