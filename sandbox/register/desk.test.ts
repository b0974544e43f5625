import { changed, declared } from '@sandglass/declaration/testing';
import { expect, test } from 'vitest';
import { type Action, offersFor } from './desk.ts';
import { bank, Desk, type Name, officer, otherBank, review, second } from './testing/desk.ts';
import { dueOf } from './today.ts';

const because = { reason: 'because' };
const raised = () => declared(changed('/limits/0/maximum', '1300'));

/** Each action as its operation takes it. */
const steps: Readonly<Record<Action, (desk: Desk) => readonly [Name, Record<string, unknown>]>> = {
  edit: (desk) => ['save', { after: desk.pilot.saves, declaration: {} }],
  submit: () => ['submit', {}],
  withdraw: () => ['withdraw', because],
  return: () => ['returnDraft', because],
  ask: () => ['ask', { body: 'Who bears the loss?', section: 'compensation' }],
  disclose: () => ['disclose', {}],
  decline: () => ['decline', because],
  'propose-admit': () => ['propose', { decision: 'admit', reason: 'ready', criteria: review() }],
  'approve-admit': () => ['admit', {}],
  suspend: () => ['suspend', because],
  resume: () => ['resume', because],
  amend: () => ['amend', { declaration: declared(changed('/limits/0/maximum', '1400')) }],
  'disclose-amendment': () => ['discloseAmendment', {}],
  'propose-amend': () => ['propose', { decision: 'amend', reason: 'sound' }],
  'approve-amend': () => ['approveAmendment', {}],
  'drop-amendment': () => ['dropAmendment', because],
  'propose-graduate': () => ['propose', { decision: 'graduate', reason: 'proved' }],
  'approve-graduate': () => ['graduate', {}],
  terminate: () => ['terminate', because],
};

const stages: readonly (readonly [string, () => Desk])[] = [
  ['a draft', () => saved()],
  ['submitted', () => submitted()],
  ['disclosed, comments open', () => new Desk().disclosed()],
  ['disclosed, the window over', () => past(new Desk().disclosed())],
  ['a question open', () => asked(past(new Desk().disclosed()))],
  ['an admission proposed', () => new Desk().proposed()],
  ['running', () => new Desk().running()],
  ['suspended by the supervisor', () => took(new Desk().running(), officer)],
  ['suspended by its institution', () => took(new Desk().running(), bank)],
  ['an amendment submitted', () => amended()],
  ['an amendment proposed', () => running().amendmentProposed(raised())],
  ['graduation proposed', () => graduating()],
];
const running = () => new Desk().running();
const graduating = () => did(running(), 'propose', officer, { decision: 'graduate', reason: 'proved' });
const amended = () => did(running(), 'amend', bank, { declaration: raised() });
const saved = () => did(new Desk(), 'save', bank, { after: 0, declaration: declared() });
const submitted = () => did(saved(), 'submit', bank);
const took = (desk: Desk, by: typeof bank) => did(desk, 'suspend', by, because);
const asked = (desk: Desk) => did(desk, 'ask', officer, { body: 'Why?', section: 'limits' });
const past = (desk: Desk) => {
  desk.pastWindow();
  return desk;
};
function did(desk: Desk, name: Name, actor: typeof bank, input: Record<string, unknown> = {}): Desk {
  desk.done(name, actor, input);
  return desk;
}

test.each(stages)(
  '%s: what the desk offers is done, what it says must wait is refused just so',
  (_, make) => {
    for (const actor of [bank, officer, second]) {
      for (const { action, refused } of offersFor(make().pilot, actor, make().now)) {
        const desk = make();
        const [name, input] = steps[action](desk);
        expect(`${action} ${desk.code(name, actor, input)}`).toBe(`${action} ${refused?.code ?? 'done'}`);
      }
    }
  },
);

test.each(stages)('%s: what the desk does not offer could not be done', (_, make) => {
  const desk = make();
  const offered = offersFor(desk.pilot, officer, desk.now).map(({ action }) => action);
  const officers: readonly Action[] = [
    'return',
    'ask',
    'disclose',
    'decline',
    'approve-admit',
    'resume',
    'terminate',
  ];
  for (const action of officers.filter((each) => !offered.includes(each))) {
    const [name, input] = steps[action](make());
    expect(`${action} ${make().code(name, officer, input)}`).not.toBe(`${action} done`);
  }
});

test('another institution is offered nothing', () => {
  const { pilot, now } = running();
  expect(offersFor(pilot, otherBank, now)).toEqual([]);
  expect(dueOf(pilot, otherBank, now, 1)).toEqual([]);
});

test.each([
  ['a draft', bank, ['finish-draft']],
  ['a draft', officer, []],
  ['submitted', officer, ['examine']],
  ['disclosed, comments open', officer, []],
  ['disclosed, the window over', officer, ['judge']],
  ['a question open', officer, []],
  ['a question open', bank, ['answer-questions']],
  ['an admission proposed', officer, []],
  ['an admission proposed', second, ['second-officer']],
  ['an amendment submitted', officer, ['disclose-amendment']],
  ['an amendment proposed', second, ['second-officer']],
  ['suspended by the supervisor', bank, ['suspended']],
] as const)('%s: what waits for whom today', (stage, actor, expected) => {
  const { pilot, now } = stages.find(([name]) => name === stage)![1]();
  expect(dueOf(pilot, actor, now, 0).map(({ kind }) => kind)).toEqual(expected);
});

test('an ended pilot asks nothing of anybody, whatever was open when it ended', () => {
  const kinds = (desk: Desk, actor: typeof bank) =>
    dueOf(desk.pilot, actor, desk.now, 0).map(({ kind }) => kind);
  const open = running();
  const { pilot } = open;
  const conditions = [
    { words: 'show the first losses', due: '2026-12-31', state: 'open', report: null },
    { words: 'report monthly', due: null, state: 'reported', report: pilot.steps },
  ] as const;
  open.rows.set(`register.pilot/${pilot.id}`, { ...pilot, conditions });
  did(open, 'reportDrill', bank, { passed: true, reason: 'all settled' });
  const { question } = open.done('ask', officer, { body: 'Why?' });
  did(did(open, 'answer', bank, { question, body: 'So.' }), 'ask', officer, { body: 'And?' });
  expect(kinds(open, officer)).toEqual(['settle-questions', 'accept-conditions', 'confirm-drill']);
  expect(kinds(open, bank)).toEqual(['answer-questions', 'meet-conditions']);
  did(open, 'terminate', officer, because);
  expect([kinds(open, officer), kinds(open, bank)]).toEqual([[], []]);
});

test.each(['decline', 'withdraw', 'returnDraft'] as const)(
  'after %s a question waits for nobody until there is a declaration again',
  (name) => {
    const desk = asked(submitted());
    const { question } = desk.done('ask', officer, { body: 'And?' });
    did(desk, 'answer', bank, { question, body: 'So.' });
    did(desk, name, name === 'withdraw' ? bank : officer, because);
    const kinds = [officer, bank].flatMap((actor) =>
      dueOf(desk.pilot, actor, desk.now, 0).map(({ kind }) => kind),
    );
    expect(kinds).toEqual(name === 'returnDraft' ? ['finish-draft'] : []);
    if (name === 'returnDraft') did(desk, 'submit', bank);
    expect(dueOf(desk.pilot, bank, desk.now, 0)).toHaveLength(name === 'returnDraft' ? 1 : 0);
  },
);

test('what runs out in less than two months is said beforehand, until when', () => {
  const { pilot, now } = running();
  const until = now + 59 * 86_400_000;
  expect(dueOf({ ...pilot, new_until: until }, bank, now, 0)).toEqual([
    { kind: 'runs-out', pilot: pilot.id, count: 1, until },
  ]);
  expect(dueOf({ ...pilot, new_until: now + 61 * 86_400_000 }, bank, now, 0)).toEqual([]);
});

test('comments that a program held wait for an officer', () => {
  const { pilot, now } = new Desk().disclosed();
  expect(dueOf(pilot, officer, now, 2)).toEqual([
    { kind: 'moderate', pilot: pilot.id, count: 2, until: null },
  ]);
});
