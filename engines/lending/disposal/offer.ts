import { IdString } from '@sandglass/http';
import { effects, type RowKey, refuse } from '@sandglass/operations';
import { formatInstant, parseInstant } from '@sandglass/time';
import Type from 'typebox';
import { officerOf } from '../collection/officer.ts';
import { buyers } from './buyer.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { objectionToBuyer } from './policy.ts';
import { INVITED_MAX, pools } from './pool.ts';
import { stepOf } from './step.ts';

export const SealText = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, lower-case hex' });
const Moment = Type.String({ format: 'date-time', maxLength: 40 });

/**
 * Offers a frozen pool, or one whose round failed, to firms on record: until when they bid, until when they reveal, and the
 * seal of the reserve, which nobody can read before the opening either.
 */
export const offerPoolOf = (of: Disposer) =>
  stepOf(of, {
    name: 'offer',
    summary: 'Offers a frozen pool to invited firms in a new round, with the sealed reserve.',
    input: {
      invited: Type.Array(IdString(), { minItems: 1, maxItems: INVITED_MAX, uniqueItems: true }),
      closesAt: Moment,
      revealUntil: Moment,
      reserveSeal: SealText,
      termMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
    },
    states: ['frozen', 'failed'],
    load: ({ invited }) => invited.map((id) => buyers.key(id)) as RowKey[],
    decide: (pool, input, { now, businessDate, actor }, state) => {
      const { invited, reserveSeal, termMonths = null } = input;
      const { offerMsMin, revealMsMin, termMonthsMax } = of.policy;
      const closes = parseInstant(input.closesAt);
      const reveal = parseInstant(input.revealUntil);
      if (closes < now + offerMsMin || reveal < closes + revealMsMin) {
        const hours = (ms: number) => String(ms / 3_600_000);
        return refuse('disposal-times', { offer: hours(offerMsMin), reveal: hours(revealMsMin) });
      }
      if ((pool.form === 'outsourcing') !== (termMonths !== null) || (termMonths ?? 0) > termMonthsMax)
        return refuse('disposal-term', { most: String(termMonthsMax) });
      for (const id of invited) {
        const buyer = state.get(buyers, id);
        if (buyer === undefined) return refuse('buyer-unknown', { buyer: id });
        const objection = objectionToBuyer(buyer, pool, businessDate);
        if (objection !== undefined) return refuse(objection.code, objection.values);
      }
      const after = {
        ...pool,
        state: 'offered' as const,
        round: pool.round + 1,
        invited,
        closes_at: closes,
        reveal_until: reveal,
        reserve_seal: reserveSeal,
        reserve_by: officerOf(actor),
        reserve: null,
        openers: [],
        opened_on: null,
        winner: null,
        price: null,
        term_months: termMonths,
      };
      return effects({
        reply: { pool: pool.id, state: after.state, round: after.round },
        rows: [pools.update(after)],
        facts: [
          factOfPool(of.lender, 'offered', after, {
            invited: invited.length,
            closesAt: formatInstant(closes),
            reserveSeal,
          }),
        ],
      });
    },
  });
