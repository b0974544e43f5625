import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import type { Disposer } from './disposer.ts';
import { factOfPool } from './fact.ts';
import { FORMS } from './form.ts';
import { type Pool, pools } from './pool.ts';

/** An officer begins a pool: for sale, or for an agency. */
export const openPoolOf = ({ lender }: Disposer) =>
  operation({
    name: `${lender.shard}.disposal.open`,
    summary: 'Begins a pool of bad loans, for sale or for collection by an agency.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object({ name: Words(2), form: Type.Enum([...FORMS]) }, { additionalProperties: false }),
    load: () => [],
    decide: (_state, { name, form }, { businessDate, actor, random }) => {
      const pool: Pool = {
        id: random.id('pool'),
        name,
        form,
        state: 'draft',
        numbered: 0,
        listed: [],
        debtors: 0,
        regions: [],
        principal: 0n,
        claim: 0n,
        built_by: officerOf(actor),
        built_on: businessDate,
        cut_off: null,
        round: 0,
        invited: [],
        closes_at: null,
        reveal_until: null,
        reserve_seal: null,
        reserve_by: null,
        reserve: null,
        openers: [],
        opened_on: null,
        winner: null,
        price: null,
        proposed_by: null,
        award_words: null,
        approvals: [],
        approvals_needed: 0,
        awarded_on: null,
        term_months: null,
        term_until: null,
        paid_on: null,
        payment: null,
        clearing: 0n,
        left_count: 0,
        returned: 0n,
        passed: 0n,
        result: 0n,
        commission: 0n,
        ended_on: null,
        ended_words: null,
        ended_by: null,
      };
      return effects({
        reply: { pool: pool.id, state: pool.state },
        rows: [pools.create(pool)],
        facts: [factOfPool(lender, 'begun', pool)],
      });
    },
  });
