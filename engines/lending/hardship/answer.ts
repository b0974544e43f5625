import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { hardshipFiles, hardships, OFFERS, offerUntil, openHardship, openHardshipKeys } from './hardship.ts';
import { LoanId, Words } from './inputs.ts';

/** A pause of a year at most, a term that grows by five. */
const MONTHS_MAX = { pause: 12, 'longer-term': 60 } as const;

/** An officer offers other terms, with a word to the customer, who agrees or does not. */
export const offerHardshipOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.hardship.offer`,
    summary: 'An officer answers a borrower in difficulties with an offer: a pause, or a longer term.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        loanId: LoanId,
        kind: Type.Enum([...OFFERS]),
        months: Type.Integer({ minimum: 1, maximum: MONTHS_MAX['longer-term'] }),
        words: Words,
      },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [hardshipFiles.key(loanId), loans.key(loanId)],
    loadThen: (state, { loanId }) => openHardshipKeys(state, loanId),
    decide: (state, { loanId, kind, months, words }, { businessDate, actor }) => {
      const open = openHardship(state, loanId);
      if (open === undefined) return refuse('hardship-unknown', { loan: loanId });
      const subject = open.customer;
      if (open.state !== 'asked') return refuse('hardship-not-at-step', { state: open.state }, { subject });
      if (months > MONTHS_MAX[kind])
        return refuse('hardship-months-above', { most: String(MONTHS_MAX[kind]) }, { subject });
      const until = offerUntil(businessDate);
      const offer = { kind, months, words, officer: actor.person ?? actor.party, until };
      return effects({
        reply: { loan: loanId, hardship: open.id, state: 'offered', until },
        rows: [hardships.update({ ...open, state: 'offered', offer, answered_on: businessDate })],
        facts: [
          {
            kind: `${shard}.hardship-offered`,
            subject,
            header: { late: businessDate > open.due_on },
            opening: { loan: loanId, kind, months, words, until },
          },
        ],
      });
    },
  });

/** An officer cannot help, and says why; the request ends. */
export const declineHardshipOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.hardship.decline`,
    summary: 'An officer answers a borrower in difficulties with a reasoned no.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object({ loanId: LoanId, words: Words }, { additionalProperties: false }),
    load: ({ loanId }) => [hardshipFiles.key(loanId), loans.key(loanId)],
    loadThen: (state, { loanId }) => openHardshipKeys(state, loanId),
    decide: (state, { loanId, words }, { businessDate }) => {
      const open = openHardship(state, loanId);
      const file = state.get(hardshipFiles, loanId);
      if (open === undefined || file === undefined) return refuse('hardship-unknown', { loan: loanId });
      const subject = open.customer;
      if (open.state !== 'asked') return refuse('hardship-not-at-step', { state: open.state }, { subject });
      return effects({
        reply: { loan: loanId, hardship: open.id, state: 'declined' },
        rows: [
          hardships.update({
            ...open,
            state: 'declined',
            answer: words,
            answered_on: businessDate,
            ended_on: businessDate,
          }),
          hardshipFiles.update({ ...file, open: null }),
        ],
        facts: [
          {
            kind: `${shard}.hardship-declined`,
            subject,
            header: { late: businessDate > open.due_on },
            opening: { loan: loanId, words },
          },
        ],
      });
    },
  });
