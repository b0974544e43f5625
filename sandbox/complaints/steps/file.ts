import { IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { type Actor, effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import {
  type Channel,
  type Complaint,
  complainantKey,
  complainants,
  complaints,
  complaintsOpen,
  rungs,
  terms,
} from '../tables.ts';
import { laddersOf } from '../terms.ts';
import { isRefused, newRung } from './loaded.ts';

/** Most complaints that one customer may have open. */
export const COMPLAINTS_OPEN_MAX = 20;
export const Words = Type.String({ minLength: 1, maxLength: 4_000 });
const About = Type.Union([
  Type.Literal('charge'),
  Type.Literal('service'),
  Type.Literal('decision'),
  Type.Literal('data'),
  Type.Literal('other'),
]);
const ByHand = Type.Union([Type.Literal('phone'), Type.Literal('counter'), Type.Literal('mail')]);

/** A customer complains, or the institution records who called, came or wrote. */
export const fileOperation = (pilot: string) =>
  operation({
    name: `${pilot}.complaints.file`,
    summary:
      'A customer complains; or the institution records a complaint by phone, at a counter or by mail.',
    business: 'closing',
    roles: ['customer', 'institution'],
    input: Type.Object(
      {
        about: About,
        words: Words,
        claim: Type.Optional(IdString()),
        customer: Type.Optional(IdString()),
        channel: Type.Optional(ByHand),
      },
      { additionalProperties: false },
    ),
    load: (input, actor) => {
      const customer = complainantOf(input, actor);
      return [terms.key(pilot), complainantKey(customer), subjectKey(customer)];
    },
    decide: (state, input, { now, businessDate, actor, random, number }) => {
      const held = laddersOf(state, pilot);
      if (isRefused(held)) return held;
      const byInstitution = actor.role === 'institution';
      if (byInstitution && actor.party !== held.institution) {
        return refuse('complaint-of-another', { level: 'institution' });
      }
      if (byInstitution && (input.customer === undefined || input.channel === undefined)) {
        return refuse('complainant-missing');
      }
      const customer = complainantOf(input, actor);
      const open = complaintsOpen(state, customer);
      if (open >= COMPLAINTS_OPEN_MAX) {
        return refuse('complaints-too-many', { maximum: String(COMPLAINTS_OPEN_MAX) }, { subject: customer });
      }
      const channel: Channel = byInstitution ? input.channel! : 'app';
      const { about, words, claim = null } = input;
      const complaint: Complaint = {
        id: random.id('complaint'),
        customer,
        about,
        channel,
        claim,
        level: 'institution',
        state: 'filed',
        filed_on: businessDate,
        filed_at: now,
        lapses_on: null,
        closed_on: null,
        closed_by: null,
      };
      const rung = newRung(held, {
        complaint: complaint.id,
        level: 'institution',
        date: businessDate,
        words: `${number}.0`,
      });
      const row = { id: customer, open: open + 1 };
      const due = { acknowledgeBy: rung.acknowledge_by, answerBy: rung.answer_by };
      return effects({
        reply: { complaint: complaint.id, state: 'filed', level: 'institution', ...due },
        rows: [
          complaints.create(complaint),
          rungs.create(rung),
          state.get(complainants, customer) === undefined
            ? complainants.insert(row)
            : complainants.update(row),
        ],
        facts: [
          {
            kind: 'complaint.filed',
            subject: customer,
            header: { complaint: complaint.id, channel, ...due },
            opening: { about, words, claim },
          },
        ],
      });
    },
  });

/** A customer complains in their own name only; the institution names whose call it was. */
const complainantOf = (input: { customer?: string }, { role, party }: Actor): string =>
  role === 'customer' ? party : (input.customer ?? party);
