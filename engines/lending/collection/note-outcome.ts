import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { LoanId } from '../recovery/inputs.ts';
import { actBy } from './advance-case.ts';
import { cases } from './case.ts';
import { type Collecting, caseKeys, factOf, restOfCase } from './collecting.ts';
import { contacts, OUTCOMES } from './contact.ts';
import { rungOf } from './ladder.ts';
import { isTheirs } from './works-on.ts';

export const Words = (least: number) =>
  Type.String({ minLength: least, maxLength: 1000, pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$' });

/** What came of a call, a letter or a visit; the case then waits for its next day. */
export const noteOutcomeOf = (of: Collecting) =>
  operation({
    name: `${of.lender.shard}.collection.outcome`,
    summary: 'Records what came of a call, letter or visit that a collector began.',
    business: 'continuing',
    roles: ['institution', 'partner'],
    input: Type.Object(
      {
        loanId: LoanId,
        contact: Type.String({ minLength: 1, maxLength: 80 }),
        outcome: Type.Enum([...OUTCOMES]),
        words: Words(1),
      },
      { additionalProperties: false },
    ),
    load: (input) => [...caseKeys(input), contacts.key(input.contact)],
    loadThen: (state, { loanId }) => restOfCase(of, state, loanId),
    decide: (state, { loanId, contact: id, outcome, words }, { businessDate, actor }) => {
      const row = state.get(cases, loanId);
      const contact = state.get(contacts, id);
      if (row === undefined || !isTheirs(row, actor)) return refuse('case-unknown', { loan: loanId });
      if (contact === undefined || contact.loan !== loanId || contact.outcome !== 'begun')
        return refuse('contact-unknown', { contact: id }, { subject: row.customer });
      const waits = row.state === 'open' && row.promise === null;
      const after = waits
        ? { ...row, act_by: actBy(rungOf(of.policy.ladder, row.stage), businessDate) }
        : row;
      return effects({
        reply: { loan: loanId, contact: id, outcome, actBy: after.act_by },
        rows: [cases.update(after), contacts.update({ ...contact, outcome, words })],
        facts: [factOf(of, 'contact-ended', row, { channel: contact.channel, outcome, words })],
      });
    },
  });

/** The gateway says that a message is out, and whether a real network took it; or there was no phone to bring it to. */
export const deliveredOf = (of: Collecting) =>
  operation({
    name: `${of.lender.shard}.collection.delivered`,
    summary: 'Notes that the gateway took a message of collection, and whether it was a simulated one.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      {
        about: Type.String({ minLength: 1, maxLength: 80 }),
        simulated: Type.Boolean(),
        sent: Type.Boolean(),
      },
      { additionalProperties: false },
    ),
    load: ({ about }) => [contacts.key(about)],
    loadThen: (state, { about }) => {
      const contact = state.get(contacts, about);
      return contact === undefined ? [] : [subjectKey(contact.customer)];
    },
    decide: (state, { about, simulated, sent }, { now }) => {
      const contact = state.get(contacts, about);
      if (contact === undefined || contact.outcome !== 'on-its-way')
        return refuse('contact-unknown', { contact: about });
      const outcome = sent ? 'delivered' : 'no-phone';
      const delivery = sent ? { at: new Date(now).toISOString(), simulated } : null;
      return effects({
        reply: { contact: about, outcome },
        rows: [contacts.update({ ...contact, outcome, delivery })],
        facts: [
          {
            kind: `${of.lender.shard}.message-delivered`,
            subject: contact.customer,
            header: { simulated, sent },
            opening: { loan: contact.loan, contact: about },
          },
        ],
      });
    },
  });
