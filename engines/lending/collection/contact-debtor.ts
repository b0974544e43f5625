import { IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { borrowers, languageOf } from '../borrower.ts';
import { loans } from '../loan/loan.ts';
import { LoanId } from '../recovery/inputs.ts';
import { cases } from './case.ts';
import { CHANNELS, isSent } from './channel.ts';
import { type Collecting, caseKeys, factOf, restOfCase } from './collecting.ts';
import { contactId, contacts } from './contact.ts';
import { contactedPeople, recentOf } from './contacted-person.ts';
import { rungOf } from './ladder.ts';
import { objectionToContact } from './may-contact.ts';
import { officerOf } from './officer.ts';
import { isNothingOverdue } from './owed-now.ts';
import { rulesOn } from './policy.ts';
import { messageJob, reached } from './send.ts';
import { objectionToWork } from './works-on.ts';

/**
 * A collector sends a message, or begins a call, a letter or a visit. The program answers with the words to say, or
 * refuses: without it there is no number to dial, so that the rules hold before anybody is disturbed.
 */
export const contactDebtorOf = (of: Collecting) =>
  operation({
    name: `${of.lender.shard}.collection.contact`,
    summary:
      'Sends a message to somebody who owes, or begins a call, letter or visit, if the rules allow it now.',
    business: 'continuing',
    roles: ['institution', 'partner'],
    input: Type.Object(
      {
        loanId: LoanId,
        channel: Type.Enum([...CHANNELS]),
        party: Type.Optional(IdString()),
        locale: Type.Optional(Type.Enum(['zh-Hans', 'zh-Hant', 'en'])),
      },
      { additionalProperties: false },
    ),
    load: caseKeys,
    loadThen: (state, { loanId, party }) => {
      const row = state.get(cases, loanId);
      const last = row === undefined ? [] : [contacts.key(contactId(loanId, row.contacts))];
      const spokenTo = party === undefined ? [] : [borrowers.key(party), contactedPeople.key(party)];
      return [...restOfCase(of, state, loanId), ...last, ...spokenTo];
    },
    decide: (state, input, { businessDate: date, now, actor }) => {
      const { loanId, channel } = input;
      const loan = state.get(loans, loanId);
      const row = state.get(cases, loanId);
      if (loan === undefined || row === undefined) return refuse('case-unknown', { loan: loanId });
      const subject = loan.customer;
      const working = objectionToWork(row, actor);
      if (working !== undefined) return refuse(working.code, working.values, { subject });
      if (row.state === 'closed' || isNothingOverdue(state, loan, date))
        return refuse('case-closed', {}, { subject });
      const last = state.get(contacts, contactId(loanId, row.contacts));
      if (last?.outcome === 'begun') return refuse('contact-unfinished', { contact: last.id }, { subject });
      const party = input.party ?? loan.customer;
      const locale = input.locale ?? languageOf(state, party);
      const zone = of.policy.zoneOf(loan.region);
      const rules = rulesOn(of.policy, date);
      const objection = objectionToContact(
        {
          channel,
          party,
          debtors: [loan.customer, ...row.guarantors],
          rung: rungOf(of.policy.ladder, row.stage),
          recent: recentOf(state, party),
          now,
          zone,
        },
        rules,
      );
      if (objection !== undefined) return refuse(objection.code, objection.values, { subject });
      const by = officerOf(actor);
      const outcome = isSent(channel) ? 'on-its-way' : 'begun';
      const made = reached(of, state, { loan, row, party, channel, locale, at: now, date, by, outcome });
      return effects({
        reply: { loan: loanId, contact: made.contact.id, channel, text: made.contact.text, outcome },
        rows: [cases.update(made.row), ...made.rows],
        facts: [factOf(of, 'contacted', made.row, { channel, text: made.contact.text, by })],
        jobs: isSent(channel)
          ? [messageJob(of, made.contact, { locale, within: { zone, ...rules.hours } })]
          : [],
      });
    },
  });
