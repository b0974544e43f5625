import type { Job, Transfer } from '@sandglass/operations';
import { addWorkdays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { CLEARING } from '../chart.ts';
import { authorisationIn } from '../issuer/authorisation.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { DISPUTES } from './chart.ts';
import type { Dispute } from './dispute.ts';
import { Documents, Words } from './inputs.ts';
import { takenOf } from './left.ts';
import { DISPUTE_WORKDAYS, disputeReasons } from './reasons.ts';
import { disputeStep, type Stepped } from './step.ts';

/** What the network takes into its clearing, and tells the acquirer. */
const job = (shard: string, { id, reason, amount }: Dispute, n: number, said: Said): Job => ({
  kind: `${shard}.present`,
  payload: { exchange: id, kind: 'chargeback', n, amount: amountText(amount), ...said, reason },
});

/** What goes with a chargeback: why, and the date until whose end the acquirer may answer. */
interface Said {
  readonly words: string;
  readonly dueOn: string;
}

/** The amount is taken back from the acquirer through clearing (退单). */
export function chargedBack(
  shard: string,
  row: Dispute,
  said: Said,
): Pick<Stepped, 'transfers' | 'booked' | 'jobs'> {
  const n = row.round + 1;
  const { amount } = row;
  const transfers: readonly Transfer[] = [
    { kind: 'transfer', debit: CLEARING, credit: DISPUTES, amount, code: 'chargeback' },
  ];
  return { transfers, booked: { kind: 'chargeback', n, amount }, jobs: [job(shard, row, n, said)] };
}

/** The bank presents a contested payment to its acquirer, or presents it a second time; two officers. */
export const presentDisputeOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'present',
    summary:
      'Charges a contested payment back, or once more after the acquirer presented it again; two officers.',
    roles: ['institution'],
    input: Type.Object({ words: Words }),
    from: ['opened', 'represented'],
    proposes: () => ({ step: 'present' }),
    decide: (row, { words }, { businessDate }, state) => {
      const taken = takenOf(authorisationIn(state, row.id));
      if (row.amount > taken) return { no: 'dispute-not-taken', values: { taken: amountText(taken) } };
      if (row.due_on !== null && businessDate > row.due_on)
        return { no: 'dispute-late', values: { until: row.due_on } };
      if (disputeReasons[row.reason].needsEvidence && row.evidence.length === 0)
        return { no: 'dispute-evidence-needed' };
      const dueOn = addWorkdays(parseDate(businessDate), DISPUTE_WORKDAYS.represent);
      const again = row.state === 'represented';
      return {
        row: {
          ...row,
          state: again ? 'presented-again' : 'presented',
          round: row.round + 1,
          recovered: row.recovered + row.amount,
          due_on: addWorkdays(dueOn, DISPUTE_WORKDAYS.handOver),
        },
        ...chargedBack(shard, row, { words, dueOn }),
        event: again ? 'presented-again' : 'presented',
      };
    },
  });

/** The acquirer presents the payment again and says why (再请款): the amount goes back to it. */
export const representedOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'represented',
    summary: 'The acquirer answers a chargeback: the payment is presented again, with its merchant’s words.',
    roles: ['system'],
    input: Type.Object({ words: Words, documents: Type.Optional(Documents) }),
    from: ['presented', 'presented-again'],
    decide: (row, { words, documents = [] }, { businessDate }) => {
      const { amount, round } = row;
      const isLast = row.state === 'presented-again';
      const days = isLast ? DISPUTE_WORKDAYS.arbitrate : DISPUTE_WORKDAYS.presentAgain;
      return {
        row: {
          ...row,
          state: isLast ? 'arbitration' : 'represented',
          recovered: row.recovered - amount,
          due_on: addWorkdays(parseDate(businessDate), days),
          evidence: [...row.evidence, { by: 'acquirer', words, documents, on: businessDate }],
        },
        transfers: [{ kind: 'transfer', debit: DISPUTES, credit: CLEARING, amount, code: 'representment' }],
        booked: { kind: 'representment', n: round, amount },
        event: 'represented',
      };
    },
  });
