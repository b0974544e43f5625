import { DateString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import { LoanId } from '../recovery/inputs.ts';
import { assignments, SERVICES_MAX, type Service } from './assignment.ts';
import type { Disposer } from './disposer.ts';
import { SealText } from './offer.ts';

/** The gateway says that the notice is out, or that there was no phone for it: then a person must serve it. */
export const toldOf = ({ lender: { shard } }: Disposer) =>
  operation({
    name: `${shard}.disposal.told`,
    summary: 'Notes that the notice of an assignment reached the debtor, or that there was no phone for it.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      { about: LoanId, simulated: Type.Boolean(), sent: Type.Boolean() },
      { additionalProperties: false },
    ),
    load: ({ about }) => [assignments.key(about)],
    loadThen: (state, { about }) => {
      const row = state.get(assignments, about);
      return row === undefined ? [] : [subjectKey(row.customer)];
    },
    decide: (state, { about, simulated, sent }, { businessDate }) => {
      const row = state.get(assignments, about);
      if (row === undefined) return refuse('assignment-unknown', { loan: about });
      if (row.services.some(({ how }) => how === 'message'))
        return effects({ reply: { loan: about, told: row.told_on } });
      const service: Service = {
        to: 'debtor',
        how: 'message',
        on: businessDate,
        by: null,
        words: simulated ? 'simulated' : '',
        digest: null,
      };
      return effects({
        reply: { loan: about, told: sent ? businessDate : null },
        rows: sent
          ? [
              assignments.update({
                ...row,
                told_on: row.told_on ?? businessDate,
                services: [...row.services, service],
              }),
            ]
          : [],
        facts: [
          {
            kind: `${shard}.assignment-told`,
            subject: row.customer,
            header: { product: row.product, simulated, sent },
            opening: { loan: about },
          },
        ],
      });
    },
  });

/** An officer records that a letter, a publication or a talk told the debtor or a guarantor, with the proof. */
export const serveNoticeOf = ({ lender: { shard } }: Disposer) =>
  operation({
    name: `${shard}.disposal.serve`,
    summary: 'Records how a debtor or a guarantor was told of an assignment, with the proof.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      {
        loanId: LoanId,
        to: Type.Enum(['debtor', 'guarantor']),
        how: Type.Enum(['letter', 'publication', 'in-person']),
        on: DateString(),
        words: Words(1),
        digest: SealText,
      },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [assignments.key(loanId)],
    loadThen: (state, { loanId }) => {
      const row = state.get(assignments, loanId);
      return row === undefined ? [] : [subjectKey(row.customer)];
    },
    decide: (state, { loanId, ...of }, { businessDate, actor }) => {
      const row = state.get(assignments, loanId);
      if (row === undefined) return refuse('assignment-unknown', { loan: loanId });
      const no = (code: string, values = {}) => refuse(code, values, { subject: row.customer });
      if (of.on > businessDate || of.on < row.assigned_on) return no('service-date', { on: of.on });
      if (row.services.length >= SERVICES_MAX) return no('services-full', { most: String(SERVICES_MAX) });
      const by = officerOf(actor);
      const told = of.to === 'debtor' ? (row.told_on ?? of.on) : row.told_on;
      return effects({
        reply: { loan: loanId, told },
        rows: [assignments.update({ ...row, told_on: told, services: [...row.services, { ...of, by }] })],
        facts: [
          {
            kind: `${shard}.assignment-served`,
            subject: row.customer,
            header: { product: row.product, to: of.to, how: of.how },
            opening: { loan: loanId, on: of.on, digest: of.digest, by },
          },
        ],
      });
    },
  });
