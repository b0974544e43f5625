import { effects, type Locale, operation, refuse, type State } from '@sandglass/operations';
import { localTime } from '@sandglass/time';
import Type from 'typebox';
import { type Loan, loans } from '../loan/loan.ts';
import { cases } from './case.ts';
import { type Collecting, caseKeys, factOf, restOfCase, scriptFields } from './collecting.ts';
import { type ContactRow, contacts, loanOfContact } from './contact.ts';
import { contactedPeople, counted, recentOf } from './contacted-person.ts';
import { objectionToOneMore } from './may-contact.ts';
import { unpaidSince } from './owed-now.ts';
import { rulesOn } from './policy.ts';
import { withContact, withoutContact } from './recent.ts';
import { scriptText } from './scripts.ts';

/**
 * The last look at a message before it goes, which may be hours or days after it was written. It is withdrawn where what it
 * asks for was paid, its stage is over, an agency has the case and the program wrote it, or the person was reached often
 * enough; else it goes with the figures of now, and counts for the day on which it goes.
 */
export const releaseOf = (of: Collecting) =>
  operation({
    name: `${of.lender.shard}.collection.release`,
    summary:
      'Looks at a message of collection once more before it goes: whether it is still owed, in what words.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      {
        about: Type.String({ minLength: 1, maxLength: 80 }),
        written: Type.String({ maxLength: 2_000, description: 'The words that would go' }),
        locale: Type.Enum(['zh-Hans', 'zh-Hant', 'en']),
      },
      { additionalProperties: false },
    ),
    load: ({ about }) => [...caseKeys({ loanId: loanOfContact(about) }), contacts.key(about)],
    loadThen: (state, { about }) => {
      const contact = state.get(contacts, about);
      if (contact === undefined) return [];
      return [...restOfCase(of, state, contact.loan), contactedPeople.key(contact.party)];
    },
    decide: (state, { about, written, locale }, { businessDate, now }) => {
      const contact = state.get(contacts, about);
      const loan = state.get(loans, loanOfContact(about));
      const row = state.get(cases, loanOfContact(about));
      if (contact === undefined || loan === undefined || row === undefined)
        return refuse('contact-unknown', { contact: about });
      // Brought already, and only the job does not know.
      if (contact.outcome !== 'on-its-way') return effects({ reply: { contact: about, goes: false } });
      const { party, channel, on_date } = contact;
      const recent = withoutContact(recentOf(state, party), channel, on_date);
      const zone = of.policy.zoneOf(loan.region);
      const isStill = row.stage === contact.stage && unpaidSince(state, loan, row) === row.due_on;
      const isByOne = row.agency === null || contact.by !== null;
      const isWanted = row.state === 'open' && isStill && isByOne;
      const rules = rulesOn(of.policy, businessDate);
      if (!isWanted || objectionToOneMore({ recent, channel, now, zone }, rules) !== undefined)
        return effects({
          reply: { contact: about, goes: false },
          rows: [contacts.update({ ...contact, outcome: 'withdrawn' }), counted(state, party, recent)],
          facts: [factOf(of, 'message-withdrawn', row, { contact: about })],
        });
      const on = localTime(now, zone).date;
      const text = wordsOf(of, state, { contact, loan, date: businessDate, locale });
      if (on === on_date && text === written) return effects({ reply: { contact: about, goes: true } });
      return effects({
        reply: { contact: about, goes: true, text },
        rows: [
          contacts.update({ ...contact, text, on_date: on }),
          counted(state, party, withContact(recent, channel, on)),
        ],
        facts: [factOf(of, 'message-brought-up-to-date', row, { contact: about, text })],
      });
    },
  });

interface Said {
  readonly contact: ContactRow;
  readonly loan: Loan;
  readonly date: string;
  readonly locale: Locale;
}

/** The words with the figures of a date; a script that is no more leaves them as they were written. */
function wordsOf(of: Collecting, state: State, { contact, loan, date, locale }: Said): string {
  const script = of.policy.scripts.find(({ id }) => id === contact.script);
  return script === undefined
    ? contact.text
    : scriptText(script, locale, scriptFields(of, state, loan, date, locale));
}
