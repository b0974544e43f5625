import type { Job, Locale, RowWrite, State } from '@sandglass/operations';
import { type Hours, localTime } from '@sandglass/time';
import type { Loan } from '../loan/loan.ts';
import type { CollectionCase } from './case.ts';
import type { Channel } from './channel.ts';
import { type Collecting, scriptFields } from './collecting.ts';
import { type ContactRow, contactId, contacts, type Outcome } from './contact.ts';
import { counted, recentOf } from './contacted-person.ts';
import { withContact } from './recent.ts';
import { scriptFor, scriptText } from './scripts.ts';

/** Somebody is about to be contacted, and the rules allow it. */
export interface Reaching {
  readonly loan: Loan;
  readonly row: CollectionCase;
  readonly party: string;
  readonly channel: Channel;
  readonly locale: Locale;
  /** ms since the epoch: now, or when a message may arrive. */
  readonly at: number;
  readonly date: string;
  readonly by: string | null;
  readonly outcome: Extract<Outcome, 'begun' | 'on-its-way'>;
}

/** The contact, the case with it, and the rows that hold it and count it for the person. */
export function reached(
  of: Collecting,
  state: State,
  reaching: Reaching,
): {
  readonly row: CollectionCase;
  readonly contact: ContactRow;
  readonly rows: readonly RowWrite[];
} {
  const { loan, row, party, channel, locale, at, date, by, outcome } = reaching;
  const script = scriptFor(of.policy.scripts, row.stage, channel);
  if (script === undefined) throw new Error(`nothing is to be said by ${channel} at the stage ${row.stage}`);
  const on = localTime(at, of.policy.zoneOf(loan.region)).date;
  const n = row.contacts + 1;
  const contact: ContactRow = {
    id: contactId(loan.id, n),
    loan: loan.id,
    customer: loan.customer,
    party,
    channel,
    stage: row.stage,
    script: script.id,
    text: scriptText(script, locale, scriptFields(of, state, loan, date, locale)),
    at,
    on_date: on,
    by,
    outcome,
    words: null,
    delivery: null,
  };
  const recent = withContact(recentOf(state, party), channel, on);
  return {
    row: { ...row, contacts: n },
    contact,
    rows: [contacts.insert(contact), counted(state, party, recent)],
  };
}

/** The message's way out: a job of the same commit, not before its hour, and within the hours whenever it is tried again. */
export const messageJob = (
  { lender: { shard } }: Collecting,
  { id, party, text, at }: ContactRow,
  { locale, within }: { readonly locale: Locale; readonly within: Hours },
): Job => ({
  kind: 'message.send',
  payload: {
    shard,
    party,
    text,
    locale,
    asks: `${shard}.collection.release`,
    told: `${shard}.collection.delivered`,
    about: id,
    within: { zone: within.zone, from: within.from, to: within.to },
  },
  runAt: at,
});
