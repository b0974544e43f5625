import { customer } from '@sandglass/lending/testing';
import { armOf, models } from '@sandglass/models';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applications } from '../application/application.ts';
import { apply } from '../application/apply.ts';
import type { Assessments } from '../application/assess.ts';
import { application, assessed, enrolled, openedBank, readyWith } from '../testing/opened.ts';
import { approveRating, proposeRating } from './arrangement.ts';
import { RATING, ratings } from './rating.ts';

const officer = (person: string) => ({ role: 'institution', party: 'fenghe-bank', person }) as const;
const [li, wang] = [officer('li'), officer('wang')];

const arrangement = (of: Partial<Parameters<typeof proposeRating.decide>[1]> = {}) => ({
  champion: 'small-business',
  challenger: 'small-business-card',
  sharePercent: 30,
  reason: 'compare them for a quarter',
  ...of,
});

/** What each model says differs, so that it shows which one decided. */
const apart: Assessments = {
  'small-business': {
    ...assessed({ grade: 'A', score: 610, model: 'trees@1' }).assessments['small-business']!,
  },
  'small-business-card': {
    ...assessed({ grade: 'E', score: 500, model: 'card@1' }).assessments['small-business']!,
  },
};

describe('a customer’s arm', () => {
  const salt = 'aa'.repeat(32);
  const names = Array.from({ length: 4000 }, (_, n) => `customer-${n}`);

  test('is the same for every application, and keeps to it when the share grows', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (who, a, b) => {
          const arm = (share_percent: number) => armOf({ challenger: 'card', share_percent, salt }, who);
          expect(arm(a)).toBe(arm(a));
          if (a <= b && arm(a) === 'challenger') expect(arm(b)).toBe('challenger');
        },
      ),
    );
  });

  test('falls to the challenger in about its share of the customers, other ones under another key', () => {
    const inShare = (key: string) =>
      new Set(
        names.filter((n) => armOf({ challenger: 'c', share_percent: 10, salt: key }, n) === 'challenger'),
      );
    const [one, other] = [inShare(salt), inShare('bb'.repeat(32))];
    expect(one.size).toBeGreaterThan(320);
    expect(one.size).toBeLessThan(480);
    expect([...one].filter((n) => other.has(n)).length).toBeLessThan(100);
  });

  test('is the champion’s for all at 0 %, and where nobody challenges', () => {
    for (const name of names.slice(0, 200)) {
      expect(armOf({ challenger: 'c', share_percent: 0, salt }, name)).toBe('champion');
      expect(armOf({ challenger: null, share_percent: 50, salt }, name)).toBe('champion');
    }
  });
});

describe('an application', () => {
  const decidedFor = (party: string, sharePercent: number) => {
    const bank = openedBank();
    bank.put(ratings, { ...bank.get(ratings, RATING)!, share_percent: sharePercent });
    enrolled(bank, party);
    bank.done(apply, application(), customer(party), readyWith(apart));
    return bank.all(applications)[0]!;
  };

  test('is decided by the champion, and the challenger’s score stands beside it', () => {
    expect(decidedFor('ann', 0)).toMatchObject({
      arm: 'champion',
      rating: 1,
      model: 'trees@1',
      state: 'approved',
      shadow: { model: 'card@1', score: 500, grade: 'E' },
    });
  });

  test('of a customer in the challenger’s share is decided by it, and the champion shadows', () => {
    expect(decidedFor('ann', 100)).toMatchObject({
      arm: 'challenger',
      model: 'card@1',
      state: 'declined',
      shadow: { model: 'trees@1', score: 610, grade: 'A' },
    });
  });

  test('is refused where the arrangement names a model that is no longer here', () => {
    const bank = openedBank();
    bank.put(ratings, { ...bank.get(ratings, RATING)!, champion: 'gone' });
    enrolled(bank, 'ann');
    expect(bank.refused(apply, application(), customer('ann'), readyWith(apart))).toBe('rating-unavailable');
  });
});

describe('the arrangement', () => {
  test('takes no model that nobody has approved, neither when it is proposed nor when that is answered', () => {
    const bank = openedBank();
    const card = bank.all(models).find(({ name }) => name === 'small-business-card')!;
    bank.put(models, { ...card, state: 'candidate' });
    expect(bank.refused(proposeRating, arrangement(), li)).toBe('model-not-approved');
    bank.put(models, card);
    const { proposal } = bank.done(proposeRating, arrangement(), li);
    bank.put(models, { ...card, state: 'retired' });
    expect(bank.refused(approveRating, { proposal: String(proposal) }, wang)).toBe('model-not-approved');
  });

  test('changes only by two officers, from a fact on', () => {
    const bank = openedBank();
    const { proposal } = bank.done(proposeRating, arrangement(), li);
    expect(bank.get(ratings, RATING)).toMatchObject({ version: 1, share_percent: 0 });
    expect(bank.refused(approveRating, { proposal: String(proposal) }, li)).toBe('second-officer-needed');
    bank.done(approveRating, { proposal: String(proposal) }, wang);
    expect(bank.get(ratings, RATING)).toMatchObject({ version: 2, share_percent: 30, proposal: null });
    expect(bank.facts.slice(-2)).toEqual(['microloan.rating-proposed', 'microloan.rating-changed']);
    expect(bank.refused(approveRating, { proposal: String(proposal) }, wang)).toBe('rating-not-proposed');
  });

  test('approves what was looked at: a newer proposal takes the older one’s place', () => {
    const bank = openedBank();
    const { proposal } = bank.done(proposeRating, arrangement(), li);
    bank.done(proposeRating, arrangement({ sharePercent: 50 }), li);
    expect(bank.refused(approveRating, { proposal: String(proposal) }, wang)).toBe('rating-not-proposed');
  });

  test('keeps who is in the share while the pair stays, and draws anew for another pair', () => {
    const bank = openedBank();
    const approved = (of: ReturnType<typeof arrangement>) => {
      const { proposal } = bank.done(proposeRating, of, li);
      bank.done(approveRating, { proposal: String(proposal) }, wang);
      return bank.get(ratings, RATING)!;
    };
    const { salt } = bank.get(ratings, RATING)!;
    expect(approved(arrangement({ sharePercent: 50 })).salt).toBe(salt);
    const turned = approved(arrangement({ champion: 'small-business-card', challenger: 'small-business' }));
    expect(turned.salt).not.toBe(salt);
    expect(approved(arrangement({ challenger: null, sharePercent: 20 }))).toMatchObject({ share_percent: 0 });
  });

  test('names two different models that are here', () => {
    const bank = openedBank();
    const same = arrangement({ challenger: 'small-business' });
    expect(bank.refused(proposeRating, same, li)).toBe('rating-without-rival');
    expect(proposeRating.validator.Check(arrangement({ champion: 'gone' }))).toBe(false);
    expect(proposeRating.validator.Check(arrangement({ sharePercent: 51 }))).toBe(false);
  });
});
