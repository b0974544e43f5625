import { expect, it } from 'vitest';
import { type StepRow, turnAt, turnsOf, waitedMs } from './index.ts';
import { anybody, bank, Desk, officer, review, second, system } from './testing/desk.ts';

const DAY_MS = 86_400_000;
const stepsOf = (desk: Desk): StepRow[] =>
  [...desk.rows]
    .filter(([key]) => key.startsWith('register.step/'))
    .map(([, row]) => row as StepRow)
    .sort((one, other) => one.n - other.n);

it('the clock says who waited for whom from the first step to the last, without a gap', () => {
  const desk = new Desk();
  const begin = desk.now;
  desk.disclosed();
  const { comment } = desk.done('comment', anybody, { author: 'Ann', body: 'Why?' });
  const until = desk.pilot.comment_until!;
  desk.now = until + DAY_MS;
  desk.done('reply', bank, { comment, reply: 'So.' });
  desk.now += 2 * DAY_MS;
  desk.done('propose', officer, { decision: 'admit', reason: 'ready', criteria: review() });
  desk.done('admit', second);
  desk.done('start', system);
  const turns = turnsOf(stepsOf(desk));
  expect(turns).toEqual([
    { waitsFor: 'public', from: begin, to: until },
    { waitsFor: 'institution', from: until, to: until + DAY_MS },
    { waitsFor: 'supervisor', from: until + DAY_MS, to: until + 3 * DAY_MS },
  ]);
  expect(waitedMs(turns, desk.now)).toEqual({
    public: until - begin,
    institution: DAY_MS,
    supervisor: 2 * DAY_MS,
  });
  expect(turnAt(turns, desk.now)).toBeUndefined();
});

it('the turn passes at the window’s end without anybody’s doing', () => {
  const desk = new Desk().disclosed();
  const until = desk.pilot.comment_until!;
  const turns = turnsOf(stepsOf(desk));
  expect(turnAt(turns, until - 1)?.waitsFor).toBe('public');
  expect(turnAt(turns, until + 1)?.waitsFor).toBe('supervisor');
  expect(waitedMs(turns, until - DAY_MS).supervisor).toBe(0);
});

it('a question turns the clock to the institution and its answer turns it back', () => {
  const desk = new Desk();
  desk.done('declare', bank, {
    declaration: new Desk().disclosed().rows.get('register.declaration/lantern|1')?.document,
  });
  desk.done('submit', bank);
  const asked = desk.now + DAY_MS;
  desk.now = asked;
  const { question } = desk.done('ask', officer, { body: 'Why?' });
  const answered = asked + DAY_MS;
  desk.now = answered;
  desk.done('answer', bank, { question, body: 'So.' });
  expect(turnsOf(stepsOf(desk)).slice(-2)).toEqual([
    { waitsFor: 'institution', from: asked, to: answered },
    { waitsFor: 'supervisor', from: answered, to: null },
  ]);
});
