import { changed, declared } from '@sandglass/declaration/testing';
import { expect, it } from 'vitest';
import { jsonFeed } from './pages/feed.ts';
import { listPage } from './pages/list.ts';
import { timeIn } from './pages/show.ts';
import { proofsOf } from './proofs.ts';
import { factOfStep } from './story.ts';
import { type StepRow, steps } from './tables.ts';
import { anybody, bank, Desk, officer, otherBank, review, second, system } from './testing/desk.ts';

const DAY_MS = 86_400_000;
const raised = () => declared(changed('/limits/0/maximum', '1300'));
const because = { reason: 'because' };

it('a pilot goes from an empty draft to running, suspended and back, and each step is a fact', () => {
  const desk = new Desk();
  desk.done('save', bank, { after: 0, declaration: {} });
  desk.done('save', bank, { after: 1, declaration: declared() });
  desk.done('submit', bank);
  const { question } = desk.done('ask', officer, { body: 'Who bears the loss?', section: 'compensation' });
  desk.done('answer', bank, { question, body: 'We do.' });
  desk.done('settle', officer, { question });
  desk.done('disclose', officer);
  const { comment } = desk.done('comment', anybody, { author: 'Ann', body: 'Good.' });
  desk.done('reply', bank, { comment, reply: 'Thank you.' });
  desk.pastWindow();
  desk.done('propose', officer, {
    decision: 'admit',
    reason: 'ready',
    criteria: review(),
    conditions: [{ words: 'report monthly' }],
  });
  expect(desk.done('admit', second)).toMatchObject({
    state: 'admitted',
    conditions: [{ words: 'report monthly', due: null, state: 'open' }],
  });
  desk.done('start', system);
  desk.done('suspend', officer, because);
  desk.done('resume', officer, because);
  expect(desk.facts.map(({ kind }) => kind.replace('pilot.', ''))).toEqual(
    'begun draft-saved submitted asked answered question-settled disclosed commented comment-answered decision-proposed admitted started suspended resumed'.split(
      ' ',
    ),
  );
  expect(desk.pilot).toMatchObject({ state: 'running', version: 1, steps: desk.facts.length - 1 });
});

it('two windows of an editor do not overwrite each other, and an empty draft is not handed in', () => {
  const desk = new Desk();
  desk.done('save', bank, { after: 0, declaration: {} });
  expect(desk.code('save', bank, { after: 0, declaration: { notes: [] } })).toBe('draft-saved-elsewhere');
  expect(desk.code('save', otherBank, { after: 1, declaration: {} })).toBe('not-your-pilot');
  expect(desk.code('submit', bank)).toBe('declaration-invalid');
});

it('what is handed in is what was on the screen, and a window from before it overwrites nothing', () => {
  const desk = new Desk();
  desk.done('save', bank, { after: 0, declaration: raised() });
  desk.done('save', bank, { after: 1, declaration: declared() });
  expect(desk.code('submit', bank, { save: 1 })).toBe('draft-saved-elsewhere');
  desk.done('submit', bank, { save: 2 });
  desk.done('returnDraft', officer, because);
  expect(desk.code('save', bank, { after: 1, declaration: {} })).toBe('draft-saved-elsewhere');
  desk.done('save', bank, { after: 2, declaration: raised() });
  expect(desk.done('submit', bank, { save: 3 })).toMatchObject({ version: 2 });
});

it('more saves than are kept still end in the last one', () => {
  const desk = new Desk();
  for (let after = 0; after < 120; after += 1) desk.done('save', bank, { after, declaration: { n: after } });
  desk.done('save', bank, { after: 120, declaration: declared() });
  expect(desk.done('submit', bank)).toMatchObject({ version: 1 });
});

it('a returned declaration is handed in again as the next version', () => {
  const desk = new Desk();
  desk.done('declare', bank, { declaration: declared() });
  desk.done('submit', bank);
  desk.done('returnDraft', officer, because);
  desk.done('save', bank, { after: 0, declaration: raised() });
  expect(desk.done('submit', bank)).toMatchObject({ state: 'submitted', version: 2 });
});

it('a comment in the window’s last second counts, in Shanghai’s time, and one second later is refused', () => {
  const desk = new Desk().disclosed();
  const until = desk.pilot.comment_until!;
  expect(
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' }).format(until),
  ).toBe('23:59:59');
  const say = () => desk.code('comment', anybody, { author: 'Ann', body: 'A word.' });
  desk.now = until - 999;
  expect(say()).toBe('done');
  desk.now = until;
  expect(say()).toBe('done');
  desk.now = until + 1;
  expect(say()).toBe('comment-window-closed');
  desk.now = until + 1_000;
  expect(say()).toBe('comment-window-closed');
  expect(desk.pilot.comments).toBe(2);
});

it('admission waits for the window, for an answer to each comment, and for each question', () => {
  const desk = new Desk().disclosed();
  const { comment } = desk.done('comment', anybody, { author: 'Ann', body: 'Why?' });
  const { question } = desk.done('ask', officer, { body: 'Why indeed?' });
  const proposal = { decision: 'admit', reason: 'ready', criteria: review() };
  expect(desk.code('propose', officer, proposal)).toBe('comment-window-open');
  desk.pastWindow();
  expect(desk.code('admit', officer)).toBe('comments-unanswered');
  desk.done('reply', bank, { comment, reply: 'Because.' });
  expect(desk.code('propose', officer, proposal)).toBe('questions-open');
  desk.done('settle', officer, { question });
  expect(desk.code('admit', officer)).toBe('decision-not-proposed');
  expect(desk.code('propose', officer, { ...proposal, criteria: review().slice(1) })).toBe(
    'review-incomplete',
  );
  expect(desk.code('propose', officer, { ...proposal, criteria: review(false) })).toBe('criterion-not-met');
  desk.done('propose', officer, proposal);
  expect(desk.code('admit', second)).toBe('done');
});

it('a thread that is full takes no more messages and can still be settled', () => {
  const desk = new Desk().disclosed();
  const { question } = desk.done('ask', officer, { body: 'Why?' });
  const say = () => desk.code('answer', bank, { question, body: 'Because.' });
  for (let message = 1; message < 50; message += 1) expect(say()).toBe('done');
  expect(say()).toBe('question-full');
  desk.done('settle', officer, { question });
  expect([desk.pilot.questions_open, desk.pilot.questions_waiting]).toEqual([0, 0]);
  expect(say()).toBe('question-settled');
});

it('whoever proposed an admission cannot approve it', () => {
  const desk = new Desk().proposed();
  expect(desk.code('admit', officer)).toBe('four-eyes');
  expect(desk.pilot.state).toBe('disclosed');
  expect(desk.code('admit', second)).toBe('done');
});

it.each([
  ['a phone number', '请致电 138 0013 8000'],
  ['a phone number in full width', '电话１３８００１３８０００'],
  ['an identity number', '身份证 11010519491231002X'],
  ['a card number', '卡号 6222 0212 3456 7894 即可'.replace('6222 0212 3456 7894', '4111 1111 1111 1111')],
  ['an address for mail', 'write to ann@example.org'],
])(
  'a comment with %s is held, owes no answer until it is shown, and its words are in no fact',
  (_what, body) => {
    const desk = new Desk().disclosed();
    const { comment, held } = desk.done('comment', anybody, { author: 'Ann', body });
    expect(held).toBeTypeOf('string');
    expect(desk.pilot.unanswered).toBe(0);
    expect(JSON.stringify(desk.facts)).not.toContain(body);
    desk.done('moderate', officer, { comment, held: null });
    expect(desk.pilot.unanswered).toBe(1);
    desk.done('moderate', officer, { comment, held: 'unlawful' });
    desk.done('moderate', officer, { comment, held: 'personal-data' });
    expect(desk.pilot.unanswered).toBe(0);
  },
);

it('figures that are no personal data pass', () => {
  const desk = new Desk().disclosed();
  const body = '上限 1,000,000,000.00 元、15 万户，2026-01-05，订单 1234567890123456 过高';
  expect(desk.done('comment', anybody, { author: 'Ann', body })).not.toHaveProperty('held');
});

it('each suspension is lifted by its own, and the pilot runs when none is left', () => {
  const desk = new Desk().running();
  desk.done('suspend', bank, because);
  desk.done('suspend', officer, because);
  desk.done('suspend', system, because);
  expect(desk.pilot.suspended_by).toBe('supervisor');
  expect(desk.done('resume', officer, because)).toMatchObject({ state: 'suspended' });
  expect(desk.code('resume', officer, because)).toBe('may-not-lift');
  expect(desk.mandate).toMatchObject({ status: 'suspended', suspendedBy: 'institution' });
  expect(desk.done('resume', bank, because)).toMatchObject({ state: 'running' });
  expect(desk.mandate.status).toBe('running');
});

it('the mandate says until when, by the earliest of assessments and end date', () => {
  const desk = new Desk().running();
  const { legalAssessment, securityAssessment, duration } = declared();
  const first = [legalAssessment.validUntil, securityAssessment.validUntil, duration.endsOn]
    .map(String)
    .sort()[0]!;
  expect(desk.mandate.newBusinessUntil).toBe(
    new Date(Date.parse(`${first}T23:59:59.999+08:00`)).toISOString(),
  );
  expect(desk.jobs.at(-1)).toMatchObject({
    kind: 'register.lapse',
    runAt: Date.parse(`${first}T23:59:59.999+08:00`) + 1,
  });
});

it('what expired suspends the pilot, nobody lifts it by hand, and an approved renewal does', () => {
  const soon = declared(changed('/legalAssessment/validUntil', declared().duration.startsOn));
  const desk = new Desk();
  desk.done('declare', bank, { declaration: soon });
  desk.done('submit', bank);
  desk.done('disclose', officer);
  desk.pastWindow();
  desk.done('propose', officer, { decision: 'admit', reason: 'ready', criteria: review() });
  desk.done('admit', second);
  desk.done('start', system);
  expect(desk.code('lapse', system)).toBe('not-yet-expired');
  desk.now = Date.parse(desk.mandate.newBusinessUntil) + 1;
  expect(desk.code('lapse', system)).toBe('done');
  expect(desk.code('lapse', system)).toBe('not-yet-expired');
  expect(desk.mandate).toMatchObject({ status: 'suspended', suspendedBy: 'assessment' });
  expect([desk.code('resume', officer, because), desk.code('resume', bank, because)]).toEqual([
    'still-expired',
    'still-expired',
  ]);
  desk.amendmentProposed(declared());
  expect(desk.done('approveAmendment', second)).toMatchObject({ state: 'running', version: 2 });
  expect(desk.mandate).toMatchObject({ status: 'running', version: 2 });
});

it('a failed drill stops new business at once, and a passed one lets it go on', () => {
  const desk = new Desk().running();
  desk.done('noteDrill', system, { passed: false });
  expect(Date.parse(desk.mandate.newBusinessUntil)).toBeLessThan(desk.now);
  desk.done('lapse', system);
  expect(desk.pilot.suspended_by).toBe('drill');
  desk.done('noteDrill', system, { passed: true });
  expect(desk.pilot.state).toBe('running');
  desk.now += (declared().drill.maxAgeDays + 1) * DAY_MS;
  expect(desk.pilot.new_until_for).toBe('drill');
  expect(desk.code('lapse', system)).toBe('done');
});

it('what ran out before a pilot runs is looked for again once it does', () => {
  const desk = new Desk().proposed();
  desk.done('admit', second);
  desk.done('noteDrill', system, { passed: false });
  expect(desk.code('lapse', system)).toBe('state-does-not-allow');
  const before = desk.jobs.length;
  desk.now += 1_000;
  desk.done('start', system);
  expect(desk.jobs.slice(before)).toEqual([{ kind: 'register.lapse', payload: { pilot: 'lantern' } }]);
  desk.done('lapse', system);
  expect(desk.pilot).toMatchObject({ state: 'suspended', suspended_by: 'drill' });
  const sound = new Desk().proposed();
  sound.done('admit', second);
  const jobs = sound.jobs.length;
  sound.done('start', system);
  expect(sound.jobs).toHaveLength(jobs);
});

/** A running pilot with a condition that has a date, and one that holds as long as it runs. */
function conditioned(): Desk {
  const desk = new Desk().disclosed();
  desk.pastWindow();
  const conditions = [{ words: 'report monthly' }, { words: 'show the first losses', due: '2026-12-31' }];
  desk.done('propose', officer, { decision: 'admit', reason: 'ready', criteria: review(), conditions });
  desk.done('admit', second);
  desk.done('start', system);
  return desk;
}
const standing = (desk: Desk) => desk.pilot.conditions.map(({ state }) => state).join(' ');

it('a condition is reported by its institution and accepted by the supervisor, and only then the pilot graduates', () => {
  const desk = conditioned();
  const how = { condition: '2', reason: 'losses of 0.2 % shown' };
  expect(desk.code('acceptCondition', officer, { condition: '2' })).toBe('condition-state');
  expect(desk.code('reportCondition', bank, { ...how, condition: '3' })).toBe('condition-unknown');
  expect(desk.code('reportCondition', otherBank, how)).toBe('not-your-pilot');
  expect(desk.code('reportCondition', bank, { ...how, reason: 'ask 13800138000' })).toBe('words-personal');
  desk.done('reportCondition', bank, how);
  expect(desk.code('reportCondition', bank, how)).toBe('condition-state');
  desk.done('returnCondition', officer, { condition: '2', reason: 'by month, please' });
  expect(standing(desk)).toBe('open open');
  desk.done('reportCondition', bank, how);
  desk.done('acceptCondition', officer, { condition: '2' });
  expect(standing(desk)).toBe('open met');
  expect(desk.code('propose', officer, { decision: 'graduate', reason: 'proved' })).toBe('conditions-open');
  desk.done('reportCondition', bank, { condition: '1', reason: 'reported each month' });
  desk.done('acceptCondition', officer, { condition: '1' });
  expect(desk.code('propose', officer, { decision: 'graduate', reason: 'proved' })).toBe('done');
});

it('conditions are no longer than the fact that imposes them may be', () => {
  const desk = new Desk().disclosed();
  desk.pastWindow();
  const input = { decision: 'admit', reason: 'ready', criteria: review() };
  const twenty = (words: string) => Array.from({ length: 20 }, () => ({ words, due: '2027-01-05' }));
  const propose = (words: string) => desk.code('propose', officer, { ...input, conditions: twenty(words) });
  expect(propose('每月报送'.repeat(1_000))).toBe('conditions-too-long');
  expect(propose('月'.repeat(1_001))).toBe('conditions-too-long');
  expect(propose('月'.repeat(1_000))).toBe('done');
  desk.done('admit', second);
  const { kind, header } = desk.facts.at(-1)!;
  const around = 1_000;
  expect(kind).toBe('pilot.admitted');
  expect(Buffer.byteLength(JSON.stringify(header)) + around).toBeLessThan(0xffff);
});

it('an answer to a comment names nobody, for it and its digest stay', () => {
  const desk = new Desk().disclosed();
  const { comment } = desk.done('comment', anybody, { author: 'Ann', body: 'Whom do I ask?' });
  const facts = desk.facts.length;
  expect(desk.code('reply', bank, { comment, reply: 'Ring 138.0013.8000.' })).toBe('words-personal');
  expect([desk.facts.length, desk.pilot.unanswered]).toEqual([facts, 1]);
  expect(desk.code('reply', bank, { comment, reply: 'The branch where you applied.' })).toBe('done');
});

it.each([
  ['withdraw', bank, () => new Desk().disclosed()],
  ['decline', officer, () => new Desk().disclosed()],
  ['suspend', bank, () => new Desk().running()],
  ['terminate', officer, () => new Desk().running()],
  ['resume', bank, () => suspended()],
  ['dropAmendment', bank, () => amended()],
] as const)('the reason to %s names nobody, for the public reads it', (step, who, opened) => {
  const desk = opened();
  const facts = desk.facts.length;
  expect(desk.code(step, who, { reason: 'Ring Ann, 138 0013 8000.' })).toBe('words-personal');
  expect(desk.facts).toHaveLength(facts);
  expect(desk.code(step, who, { reason: 'We changed our plan.' })).toBe('done');
});

it('a proposal names nobody, neither in its reason nor in a condition', () => {
  const desk = new Desk().disclosed();
  desk.pastWindow();
  const input = { decision: 'admit', criteria: review() };
  const named = { words: 'Ann, 138 0013 8000, reports.' };
  const proposed = (more: object) => desk.code('propose', officer, { ...input, reason: 'ready', ...more });
  expect(proposed({ reason: 'as a.b@example.org wrote' })).toBe('words-personal');
  expect(proposed({ conditions: [{ words: 'soon' }, named] })).toBe('words-personal');
  expect(proposed({ conditions: [{ words: 'soon' }] })).toBe('done');
});

it('a condition cannot be due before today', () => {
  const desk = new Desk().disclosed();
  desk.pastWindow();
  const input = { decision: 'admit', reason: 'ready', criteria: review() };
  const due = (day: string) => ({ ...input, conditions: [{ words: 'soon', due: day }] });
  expect(desk.code('propose', officer, due('2026-01-05'))).toBe('condition-due-past');
  expect(desk.code('propose', officer, due('2027-01-05'))).toBe('done');
});

it('each thing that a page says of conditions, comments and suspensions has the step that proves it', () => {
  const desk = conditioned();
  const story = () =>
    [...desk.rows].flatMap(([key, row]) => (key.startsWith(steps.name) ? [row as StepRow] : []));
  const { n: admission } = story().find(({ kind }) => kind === 'pilot.admitted')!;
  const at = (n: number) => factOfStep(story().find((step) => step.n === n)!.operation);
  expect(proofsOf(story()).condition(0)).toBe(at(admission));
  desk.done('reportCondition', bank, { condition: '2', reason: 'shown' });
  expect(proofsOf(story()).condition(0)).toBe(at(admission));
  expect(proofsOf(story()).condition(1)).toBe(at(desk.pilot.steps));
  expect(proofsOf(story()).condition(2)).toBeUndefined();
  desk.done('suspend', bank, because);
  const suspended = at(desk.pilot.steps);
  desk.done('suspend', officer, because);
  expect(proofsOf(story()).suspension('institution')).toBe(suspended);
  expect(proofsOf(story()).suspension('trigger')).toBeUndefined();
});

it('the feed never goes back, and the list says since when a pilot is in its state', () => {
  const desk = new Desk().running();
  const inFeed = () => (jsonFeed([desk.pilot], '').items as { date_modified: string }[])[0]!.date_modified;
  const listed = () => {
    const page = listPage([desk.pilot], { institutions: new Map(), summaries: new Map() }, 'en', false);
    return page.includes(String(timeIn(desk.now, 'en')));
  };
  const now = () => new Date(desk.now).toISOString();
  const nextDay = (...step: Parameters<Desk['done']>) => {
    desk.now += DAY_MS;
    desk.done(...step);
  };
  expect([inFeed(), listed()]).toEqual([now(), true]);
  nextDay('suspend', bank, because);
  expect([inFeed(), listed()]).toEqual([now(), true]);
  nextDay('suspend', officer, because);
  expect([inFeed(), listed()]).toEqual([now(), false]);
  nextDay('resume', officer, because);
  expect([inFeed(), listed()]).toEqual([now(), false]);
  nextDay('resume', bank, because);
  expect([inFeed(), listed()]).toEqual([now(), true]);
  const last = now();
  nextDay('reportDrill', bank, { passed: true, reason: 'all settled' });
  expect(inFeed()).toBe(last);
  const { innovation } = declared();
  const name = { ...innovation.name, zh: '新名称', zhHant: '新名稱', en: 'New name' };
  desk.amendmentProposed(declared(changed('/innovation/name', name)));
  desk.done('approveAmendment', second);
  expect([inFeed(), listed()]).toEqual([now(), false]);
  expect(desk.pilot.title).toEqual({ 'zh-Hans': '新名称', 'zh-Hant': '新名稱', en: 'New name' });
});

it('a graduate’s limits are lifted, and an ended pilot takes nothing new', () => {
  const graduate = new Desk().running();
  graduate.done('propose', officer, { decision: 'graduate', reason: 'all criteria hold' });
  expect(graduate.code('graduate', officer)).toBe('four-eyes');
  graduate.done('graduate', second);
  expect(graduate.mandate).toMatchObject({ status: 'running', limits: [] });
  expect(graduate.mandate).not.toHaveProperty('newBusinessUntil');
  const ended = new Desk().running();
  ended.done('terminate', officer, because);
  expect([ended.pilot.state, ended.mandate.status]).toEqual(['terminated', 'ended']);
});

function suspended(): Desk {
  const desk = new Desk().running();
  desk.done('suspend', bank, because);
  return desk;
}

function amended(): Desk {
  const desk = new Desk().running();
  desk.done('amend', bank, { declaration: raised() });
  return desk;
}
