import { changed, declared } from '@sandglass/declaration/testing';
import { expect, it } from 'vitest';
import { anybody, bank, Desk, officer, review, second, system } from './testing/desk.ts';

const DAY_MS = 86_400_000;
const raised = () => declared(changed('/limits/0/maximum', '1300'));
const because = { reason: 'because' };

it('a drill counts once the supervisor confirms what the institution reported', () => {
  const desk = new Desk().running();
  expect(desk.code('confirmDrill', officer)).toBe('drill-unreported');
  expect(desk.code('returnDrill', officer, because)).toBe('drill-unreported');
  desk.done('reportDrill', bank, { passed: false, reason: 'two customers unpaid' });
  expect(desk.pilot.drilled_until).toBeNull();
  desk.done('returnDrill', officer, { reason: 'which step?' });
  expect(desk.code('confirmDrill', officer)).toBe('drill-unreported');
  desk.done('reportDrill', bank, { passed: false, reason: 'two customers unpaid at settle' });
  desk.done('confirmDrill', officer);
  expect(Date.parse(desk.mandate.newBusinessUntil)).toBeLessThan(desk.now);
  desk.done('lapse', system);
  expect(desk.pilot.suspended_by).toBe('drill');
  desk.done('reportDrill', bank, { passed: true, reason: 'all settled' });
  desk.done('confirmDrill', officer);
  expect(desk.pilot).toMatchObject({ state: 'running', drill_report: null });
  expect(desk.pilot.drilled_until).toBeGreaterThan(desk.now);
});

it('a drill’s age counts from its report, in the authority’s zone, by the declaration in force', () => {
  const london = declared(changed('/commentWindow/zone', 'Europe/London'));
  const desk = new Desk().disclosed(london);
  desk.pastWindow();
  desk.done('propose', officer, { decision: 'admit', reason: 'ready', criteria: review() });
  desk.done('admit', second);
  desk.done('start', system);
  // Already the next day in Shanghai.
  desk.now = Date.parse('2026-02-10T23:30:00Z');
  desk.done('reportDrill', bank, { passed: true, reason: 'all settled' });
  desk.now += 80 * DAY_MS;
  desk.done('confirmDrill', officer);
  const { maxAgeDays } = london.drill;
  expect(maxAgeDays).toBe(90);
  expect(new Date(desk.pilot.drilled_until!).toISOString()).toBe('2026-05-11T22:59:59.999Z');
  desk.amendmentProposed(declared({ ...london, drill: { ...london.drill, maxAgeDays: 1 } }));
  desk.done('approveAmendment', second);
  expect(new Date(desk.pilot.drilled_until!).toISOString()).toBe('2026-02-11T23:59:59.999Z');
  expect(desk.mandate.newBusinessUntil).toBe('2026-02-11T23:59:59.999Z');
  desk.done('lapse', system);
  expect(desk.pilot.suspended_by).toBe('drill');
});

it('an amendment acts only once it is approved by a second officer and its mandate is signed', () => {
  const desk = new Desk().running();
  const before = desk.mandate;
  expect(desk.code('amend', bank, { declaration: declared() })).toBe('amendment-unchanged');
  expect(desk.done('amend', bank, { declaration: raised() })).toMatchObject({ amendment: 2, changes: 1 });
  expect(desk.code('approveAmendment', second)).toBe('amendment-missing');
  expect(desk.code('amend', bank, { declaration: raised() })).toBe('amendment-open');
  desk.done('discloseAmendment', officer);
  expect(desk.code('approveAmendment', second)).toBe('comment-window-open');
  desk.done('comment', anybody, { author: 'Ann', body: 'Too much?' });
  desk.pastWindow();
  expect(desk.code('approveAmendment', second)).toBe('comments-unanswered');
  const [comment] = [...desk.rows.keys()].filter((key) => key.startsWith('register.comment/'));
  desk.done('reply', bank, { comment: comment!.split('/')[1], reply: 'No.' });
  desk.done('propose', officer, { decision: 'amend', reason: 'sound' });
  expect(desk.code('approveAmendment', officer)).toBe('four-eyes');
  expect(desk.mandate).toEqual(before);
  desk.done('approveAmendment', second);
  expect(desk.mandate).toMatchObject({ version: 2, serial: before.serial + 1 });
  expect(desk.mandate.limits[0].maximum).toBe('1300');
});

it('an amendment changes how much of a limit there may be, and never lets its count begin anew', () => {
  const desk = new Desk().running();
  const with4th = (limit: Record<string, unknown> | undefined) =>
    desk.code('amend', bank, { declaration: declared(changed('/limits/3', limit)) });
  const drawn = declared().limits[3]!;
  expect(drawn).toMatchObject({ id: 'drawn', period: 'month', kind: 'amount' });
  expect(with4th(undefined)).toBe('limit-restarts');
  expect(with4th({ ...drawn, id: 'drawn-amount' })).toBe('limit-restarts');
  expect(with4th({ ...drawn, period: 'total' })).toBe('limit-restarts');
  expect(with4th({ ...drawn, maximum: '900000.00', warnAtPercent: 70 })).toBe('done');
  desk.done('dropAmendment', bank, because);
  // Hours count nothing.
  const hours = declared().limits[4]!;
  expect(hours.kind).toBe('hours');
  const moved = declared(changed('/limits/4', { ...hours, id: 'opening-hours' }));
  expect(desk.code('amend', bank, { declaration: moved })).toBe('done');
  desk.done('dropAmendment', bank, because);
  const limits = [...declared().limits, { ...drawn, id: 'drawn-in-all', period: 'total' }];
  expect(desk.code('amend', bank, { declaration: declared(changed('/limits', limits)) })).toBe('done');
});

it('a proposal to amend does not admit another amendment that came after it', () => {
  const desk = new Desk().running().amendmentProposed(raised());
  desk.done('dropAmendment', bank, because);
  desk.done('amend', bank, { declaration: declared(changed('/limits/0/maximum', '1400')) });
  desk.done('discloseAmendment', officer);
  desk.pastWindow();
  expect(desk.pilot.amendment).toBe(3);
  expect(desk.code('approveAmendment', second)).toBe('decision-not-proposed');
});

it('an approval counts for what its officer read, not for what took its place since', () => {
  const desk = new Desk().proposed();
  const read = { proposal: desk.pilot.proposal!.step };
  const conditions = [{ words: 'report monthly' }];
  const more = { decision: 'admit', reason: 'ready', criteria: review(), conditions };
  desk.done('propose', officer, more);
  expect(desk.code('admit', second, read)).toBe('proposal-changed');
  expect(desk.pilot.state).toBe('disclosed');
  expect(desk.done('admit', second)).toMatchObject({ conditions });
  desk.done('start', system);
  desk.amendmentProposed(raised());
  const amendment = { proposal: desk.pilot.proposal!.step };
  desk.done('propose', officer, { decision: 'amend', reason: 'for another reason' });
  expect(desk.code('approveAmendment', second, amendment)).toBe('proposal-changed');
  desk.done('approveAmendment', second);
  const { report } = conditionReported(desk);
  desk.done('returnCondition', officer, { condition: '1', reason: 'by month, please' });
  conditionReported(desk);
  expect(desk.code('acceptCondition', officer, { condition: '1', report })).toBe('report-changed');
  desk.done('acceptCondition', officer, { condition: '1' });
  desk.done('propose', officer, { decision: 'graduate', reason: 'all criteria hold' });
  const graduation = { proposal: desk.pilot.proposal!.step };
  desk.done('propose', officer, { decision: 'graduate', reason: 'nearly all hold' });
  expect(desk.code('graduate', second, graduation)).toBe('proposal-changed');
});

function conditionReported(desk: Desk) {
  desk.done('reportCondition', bank, { condition: '1', reason: 'reported each month' });
  return desk.pilot.conditions[0]!;
}

it('a confirmation of a failed drill does not confirm the passed one that was reported since', () => {
  const desk = new Desk().running();
  desk.done('reportDrill', bank, { passed: false, reason: 'two customers unpaid' });
  const report = desk.pilot.drill_report!.step;
  desk.done('reportDrill', bank, { passed: true, reason: 'all settled' });
  expect(desk.code('confirmDrill', officer, { report })).toBe('report-changed');
  expect(desk.pilot.drilled_until).toBeNull();
});
