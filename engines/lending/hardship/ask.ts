import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { type Hardship, hardshipDue, hardshipFiles, hardships, WISHES } from './hardship.ts';
import { LoanId, Words } from './inputs.ts';

/** A borrower in difficulties explains, and says what would help. A right, not business: no suspension stops it. */
export const askHardshipOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.hardship.ask`,
    summary: 'A borrower in difficulties asks for other terms, and is told by when a person answers.',
    business: 'closing',
    roles: ['customer'],
    input: Type.Object(
      { loanId: LoanId, wish: Type.Enum([...WISHES]), words: Words, affordable: Type.Optional(Amount) },
      { additionalProperties: false },
    ),
    load: ({ loanId }, { party }) => [loans.key(loanId), hardshipFiles.key(loanId), subjectKey(party)],
    loadThen: (state, { loanId }) => {
      const file = state.get(hardshipFiles, loanId);
      const next = hardships.key(idOf(loanId, (file?.requests ?? 0) + 1));
      return file === undefined || file.open === null ? [next] : [next, hardships.key(file.open)];
    },
    decide: (state, { loanId, wish, words, affordable }, { businessDate, actor: { party } }) => {
      const no = (code: string, values: Readonly<Record<string, string>> = {}) =>
        refuse(code, values, { subject: party });
      const loan = state.get(loans, loanId);
      if (loan?.customer !== party) return no('loan-unknown', { loan: loanId });
      if (loan.open_drawings.length === 0) return no('nothing-owed');
      const file = state.get(hardshipFiles, loanId);
      const open = file === undefined || file.open === null ? undefined : state.get(hardships, file.open);
      if (open !== undefined) return no('hardship-open-already', { due: open.due_on });
      const requests = (file?.requests ?? 0) + 1;
      const hardship: Hardship = {
        id: idOf(loanId, requests),
        loan: loanId,
        customer: party,
        state: 'asked',
        wish,
        words,
        affordable: affordable === undefined ? null : minorOf(affordable),
        asked_on: businessDate,
        due_on: hardshipDue(businessDate),
        offer: null,
        answer: null,
        answered_on: null,
        ended_on: null,
      };
      const filed = { id: loanId, requests, open: hardship.id };
      return effects({
        reply: { loan: loanId, hardship: hardship.id, state: 'asked', dueOn: hardship.due_on },
        rows: [
          hardships.insert(hardship),
          file === undefined ? hardshipFiles.insert(filed) : hardshipFiles.update(filed),
        ],
        facts: [
          {
            kind: `${shard}.hardship-asked`,
            subject: party,
            header: { due: hardship.due_on },
            opening: {
              loan: loanId,
              wish,
              words,
              ...(hardship.affordable === null ? {} : { affordable: amountText(hardship.affordable) }),
            },
          },
        ],
      });
    },
  });

const idOf = (loan: string, n: number): string => `${loan}.h${n}`;
