import { activeConsent, consentKey, consents } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import { effects, operation } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { factOf, type Monitored, READ_DAYS } from './monitored.ts';
import { SOURCES } from './signals.ts';
import { newWatch, watches } from './tables.ts';

/**
 * Borrowers who are to be read; $1 shard, $2 business date. Who owes or may still draw is a borrower.
 * Plan: the lines of the shard with their watches by primary key; cost is the borrowers', once a day.
 */
export const BORROWERS_TO_READ = `
  select l.id from lending.line l left join lending.watch w on w.shard = l.shard and w.id = l.id
  where l.shard = $1 and l.drawn + l.reserved > 0 and (w.next_on is null or w.next_on <= $2::date)
  order by l.id`;

export const readKind = (shard: string): string => `${shard}.monitor.read`;

/**
 * Asks the sources about a borrower, if the borrower consented: the use is a fact before anything is asked. Without consent
 * nothing is asked, and that is said.
 */
export const lookOf = (monitored: Monitored) =>
  operation({
    name: `${monitored.lender.shard}.monitor.look`,
    summary:
      'Asks the monitoring’s sources about a borrower who consented; without consent it reads nothing.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      { customer: Type.String({ minLength: 1, maxLength: 128 }) },
      { additionalProperties: false },
    ),
    load: ({ customer }) => [
      watches.key(customer),
      consentKey(customer, monitored.purpose),
      subjectKey(customer),
    ],
    decide: (state, { customer }, { businessDate, actor }) => {
      const { purpose, lender } = monitored;
      const before = state.get(watches, customer);
      const watch = before ?? newWatch(customer, businessDate);
      const days = watch.warning === null ? READ_DAYS.calm : READ_DAYS.warned;
      const next_on = addDays(parseDate(businessDate), days);
      const write = before === undefined ? watches.insert : watches.update;
      const consent = activeConsent(state, customer, purpose);
      if (consent === undefined) {
        const reply = { customer, asked: false, because: 'consent-missing' };
        // Said once. Until the consent comes it is looked at each day, and nothing changes that would be a fact.
        if (watch.state === 'unread') return effects({ reply });
        return effects({
          reply,
          rows: [write({ ...watch, state: 'unread', next_on })],
          facts: [factOf(monitored, 'not-monitored', customer, { header: { purpose } })],
        });
      }
      return effects({
        reply: { customer, asked: true },
        rows: [
          write({ ...watch, state: 'watched', next_on }),
          consents.update({ ...consent, uses: consent.uses + 1n }),
        ],
        facts: [
          {
            kind: 'consent.used',
            subject: customer,
            header: { purpose, basis: 'consent' },
            opening: {
              data: SOURCES.join(', '),
              by: actor.party,
              role: actor.role,
              version: consent.version,
            },
          },
        ],
        jobs: [{ kind: readKind(lender.shard), payload: { customer, on: businessDate } }],
      });
    },
  });
