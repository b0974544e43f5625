import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { COMPLAINTS_OPEN_MAX, complaintCounts } from './index.ts';
import { bank, customer, desk, LadderPilot, stranger } from './testing/ladder.ts';

let db: TestDatabase;
let pilot: LadderPilot;
const ann = customer('ann');
const words = { words: 'We are sorry.' };
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  pilot = new LadderPilot(db.pool);
  await pilot.start({ acknowledgeWithin: 3, answerWithin: 30 });
});
afterEach(() => pilot.house.stop());

const counts = async () => (await complaintCounts(db.pool, pilot.pilot))!;

it('a complaint is filed, acknowledged, answered and closed by who complained, also while the pilot is suspended', async () => {
  const { file, acknowledge, answer, close } = pilot.operations;
  const filed = await pilot.house.done(file, { about: 'charge', words: 'too much' }, ann);
  // Working days of January and February 2024: the Spring Festival lies behind both.
  expect(filed).toMatchObject({ state: 'filed', acknowledgeBy: '2024-01-17', answerBy: '2024-02-05' });
  const complaint = String(filed.complaint);
  await pilot.house.done(acknowledge, { complaint }, bank);
  expect(await pilot.house.done(answer, { complaint, ...words }, bank)).toMatchObject({ inTime: true });
  expect(await pilot.house.done(close, { complaint }, ann)).toMatchObject({
    state: 'closed',
    by: 'complainant',
  });
  expect(await counts()).toMatchObject({
    institution: { received: 1, open: 0, answered: 1, answeredInTime: 1, overdue: 0 },
    association: { received: 0 },
  });
});

it('no word of a complaint stands in a public header or in a table', async () => {
  await pilot.file();
  const { rows } = await db.pool.query<{ all: string }>(
    `select (select string_agg(leaf, '') from journal.fact where shard = $1)
       || (select string_agg(c::text, '') from complaints.complaint c where shard = $1)
       || (select string_agg(r::text, '') from complaints.rung r where shard = $1) as all`,
    [pilot.pilot],
  );
  expect(rows[0]!.all).not.toMatch(/phone/);
});

it('the institution records a call with the customer and the channel, and nobody else does', async () => {
  const { file } = pilot.operations;
  const call = {
    about: 'data' as const,
    words: 'who read my file?',
    customer: 'ann',
    channel: 'phone' as const,
  };
  await pilot.house.done(file, call, bank);
  expect(await pilot.facts('complaint.filed')).toMatchObject([{ channel: 'phone' }]);
  expect(await pilot.house.refused(file, call, stranger)).toBe('complaint-of-another');
  expect(await pilot.house.refused(file, { about: 'data', words: 'x' }, bank)).toBe('complainant-missing');
  // A customer complains in their own name, whomever they write down.
  await pilot.house.done(file, { ...call, customer: 'bob' }, ann);
  const { rows } = await db.pool.query(
    'select distinct customer from complaints.complaint where shard = $1',
    [pilot.pilot],
  );
  expect(rows).toEqual([{ customer: 'ann' }]);
});

it('an answer that does not satisfy goes to the association, whose desk alone handles it from then on', async () => {
  const { answer, acknowledge, escalate, close } = pilot.operations;
  const complaint = await pilot.file();
  expect(await pilot.house.refused(escalate, { complaint, words: 'no' }, ann)).toBe('escalation-too-early');
  expect(await pilot.house.refused(answer, { complaint, ...words }, desk)).toBe('complaint-of-another');
  await pilot.house.done(answer, { complaint, ...words }, bank);
  expect(await pilot.house.refused(escalate, { complaint, words: 'no' }, customer('bob'))).toBe(
    'complaint-unknown',
  );
  expect(await pilot.house.done(escalate, { complaint, words: 'not content' }, ann)).toMatchObject({
    level: 'association',
    state: 'filed',
    acknowledgeBy: '2024-01-19',
  });
  expect(await pilot.house.refused(answer, { complaint, ...words }, bank)).toBe('complaint-of-another');
  await pilot.house.done(acknowledge, { complaint }, desk);
  await pilot.house.done(answer, { complaint, ...words }, desk);
  expect(await pilot.house.refused(escalate, { complaint, words: 'higher' }, ann)).toBe('complaint-state');
  await pilot.house.done(close, { complaint }, ann);
  expect(await counts()).toMatchObject({
    institution: { answered: 1 },
    association: { received: 1, answered: 1, open: 0 },
  });
});

it('each missed deadline is a fact once, an answer that comes late is not in time, and silence opens the second ladder', async () => {
  const late = await pilot.file();
  const silent = await pilot.file('bob');
  await pilot.day('2024-01-17');
  expect(await pilot.facts('complaint.overdue')).toEqual([]);
  await pilot.day('2024-01-18');
  await pilot.day('2024-01-18');
  expect(await pilot.facts('complaint.overdue')).toMatchObject([
    { step: 'acknowledge', due: '2024-01-17', level: 'institution' },
    { step: 'acknowledge', due: '2024-01-17', level: 'institution' },
  ]);
  await pilot.day('2024-02-06');
  await pilot.day('2024-02-07');
  expect((await pilot.facts('complaint.overdue')).map(({ step }) => step)).toEqual([
    'acknowledge',
    'acknowledge',
    'answer',
    'answer',
  ]);
  expect(await pilot.house.done(pilot.operations.answer, { complaint: late, ...words }, bank)).toMatchObject({
    inTime: false,
  });
  await pilot.house.done(pilot.operations.escalate, { complaint: silent, words: 'silence' }, customer('bob'));
  expect(await pilot.facts('complaint.escalated')).toMatchObject([{ unanswered: true }]);
  expect(await counts()).toMatchObject({
    institution: { received: 2, answered: 1, answeredInTime: 0, overdue: 2 },
    association: { received: 1, open: 1, overdue: 0 },
  });
});

it('a deadline that was missed counts as missed by whatever comes first, the day’s run or a step', async () => {
  const { acknowledge, answer, escalate, close } = pilot.operations;
  const ids = [await pilot.file(), await pilot.file('bob'), await pilot.file('cy'), await pilot.file('dee')];
  const [acknowledged, answered, escalated, closed] = ids as [string, string, string, string];
  // Past both deadlines of the institution, and no day was run.
  pilot.house.businessDate = '2024-02-26';
  await pilot.house.done(acknowledge, { complaint: acknowledged }, bank);
  expect(await pilot.house.done(answer, { complaint: answered, ...words }, bank)).toMatchObject({
    inTime: false,
  });
  await pilot.house.done(escalate, { complaint: escalated, words: 'silence' }, customer('cy'));
  await pilot.house.done(close, { complaint: closed }, customer('dee'));
  const said = async () => (await pilot.facts('complaint.overdue')).map(({ complaint }) => complaint);
  expect(new Set(await said())).toEqual(new Set(ids));
  await pilot.day('2024-02-27');
  expect(await said()).toHaveLength(4);
  expect((await counts()).institution).toMatchObject({ answered: 1, answeredInTime: 0, overdue: 4 });
});

it('fifteen working days after an answer a complaint lapses, and not a day before', async () => {
  const complaint = await pilot.file();
  const { lapsesOn } = await pilot.house.done(pilot.operations.answer, { complaint, ...words }, bank);
  await pilot.day(String(lapsesOn));
  expect(await pilot.facts('complaint.closed')).toEqual([]);
  await pilot.day('2024-02-06');
  expect(await pilot.facts('complaint.closed')).toEqual([{ complaint, level: 'institution', by: 'lapse' }]);
  expect(await pilot.house.refused(pilot.operations.close, { complaint }, ann)).toBe('complaint-state');
});

it('an association without declared deadlines is never overdue', async () => {
  const other = new LadderPilot(db.pool);
  await other.start();
  const complaint = await other.file();
  await other.house.done(other.operations.answer, { complaint, ...words }, bank);
  await other.house.done(other.operations.escalate, { complaint, words: 'no' }, ann);
  await other.day('2025-01-17');
  expect(await other.facts('complaint.overdue')).toEqual([]);
  await other.house.stop();
});

it('a customer has only so many complaints open, and one that is closed makes room', async () => {
  let last = '';
  for (let n = 0; n < COMPLAINTS_OPEN_MAX; n += 1) last = await pilot.file();
  const more = { about: 'other' as const, words: 'more' };
  expect(await pilot.house.refused(pilot.operations.file, more, ann)).toBe('complaints-too-many');
  await pilot.house.done(pilot.operations.close, { complaint: last }, ann);
  await pilot.house.done(pilot.operations.file, more, ann);
});
