import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from './testing/demo-house.ts';

const PILOT = '/api/pilots/microloan';
const INCIDENTS = `${PILOT}/incidents`;
const BANK = 'institution:fenghe-bank';
const OFFICER = 'supervisor';
const HOUR_MS = 3_600_000;

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
});
afterAll(async () => demo?.close());

const post = async (path: string, who: string, body: object) => {
  const { status, body: of } = await demo.call('POST', path, who, body);
  return status < 300 ? of : { ...of, code: String(of.type).split('/').at(-1) };
};
const one = async (id: string) =>
  (await demo.call('GET', INCIDENTS)).body.incidents.find((each: { id: string }) => each.id === id);
const opened = async (who: string, of: object = {}): Promise<string> =>
  (await post(INCIDENTS, who, { severity: 'minor', words: 'The queue stood for an hour.', ...of })).incident;
const due = async (who: string): Promise<string[]> =>
  (await demo.call('GET', '/api/today', who)).body.due
    .filter(({ pilot }: { pilot: string }) => pilot === 'microloan')
    .map(({ kind }: { kind: string }) => kind);

it('an incident goes from opened to closed by two, each step on the public page with its fact', async () => {
  const id = await opened(BANK);
  expect(await due(BANK)).toContain('report-incident');
  await post(`${INCIDENTS}/${id}/report`, BANK, { words: 'Repayments were not touched.' });
  await post(`${INCIDENTS}/${id}/grade`, OFFICER, { severity: 'major', words: 'Customers waited.' });
  await post(`${INCIDENTS}/${id}/propose-closing`, BANK, { words: 'A full disk; an alarm is set.' });
  expect(await due(OFFICER)).toContain('close-incident');
  await post(`${INCIDENTS}/${id}/send-back`, OFFICER, { words: 'Which alarm?' });
  await post(`${INCIDENTS}/${id}/propose-closing`, BANK, { words: 'At 80 % of the disk.' });
  await post(`${INCIDENTS}/${id}/close`, OFFICER, { words: 'Seen.' });
  const incident = await one(id);
  expect(incident).toMatchObject({ state: 'closed', severity: 'major', late: false });
  expect(incident.timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
    'opened',
    'reported',
    'graded',
    'closing-proposed',
    'sent-back',
    'closing-proposed',
    'closed',
  ]);
  const { body } = await demo.call('GET', '/register/microloan?lang=en');
  expect(body).toMatch(/id="incidents".*The queue stood for an hour\..*At 80 % of the disk\./s);
  const { fact } = incident.timeline.at(-1);
  expect((await demo.call('GET', `/register/facts/${fact}?lang=en`)).body).toContain('incident.closed');
});

it('a report after the declared hour is late, and says so', async () => {
  const foundAt = new Date(demo.clock.now() - 2 * HOUR_MS).toISOString();
  const id = await opened(BANK, { foundAt });
  expect(await one(id)).toMatchObject({ late: true, reportedAt: null });
  await post(`${INCIDENTS}/${id}/report`, BANK, { words: 'Told now.' });
  const { late, reportedAt, reportBy } = await one(id);
  expect([late, reportedAt > reportBy]).toEqual([true, true]);
});

it('a proposal to close that is the first notice says in its fact whether it is late; an officer’s report never does', async () => {
  const foundAt = new Date(demo.clock.now() - 2 * HOUR_MS).toISOString();
  const id = await opened(BANK, { foundAt });
  await post(`${INCIDENTS}/${id}/report`, OFFICER, { words: 'Seen by the office.' });
  await post(`${INCIDENTS}/${id}/propose-closing`, BANK, { words: 'A full disk; an alarm is set.' });
  const { rows } = await demo.house.database.pools.read.query(
    `select leaf::jsonb->>'kind' as kind, leaf::jsonb->'header'->'late' as late from journal.fact
     where leaf::jsonb->'header'->>'incident' = $1 order by operation, n`,
    [id],
  );
  expect(rows).toEqual([
    { kind: 'incident.opened', late: null },
    { kind: 'incident.reported', late: null },
    { kind: 'incident.closing-proposed', late: true },
  ]);
});

it.each([
  ['another bank’s pilot', 'institution:other-bank', { words: 'x', severity: 'minor' }, 'not-your-pilot'],
  [
    'a time to come',
    BANK,
    { words: 'x', severity: 'minor', foundAt: '2999-01-01T00:00:00Z' },
    'incident-found-later',
  ],
  ['words that name a person', BANK, { words: 'Call 13800138000', severity: 'minor' }, 'words-personal'],
  ['no such severity', BANK, { words: 'x', severity: 'awful' }, 'invalid-input'],
])('of %s no incident is opened', async (_what, who, body, code) => {
  const before = (await demo.call('GET', INCIDENTS)).body.incidents.length;
  expect((await post(INCIDENTS, who, body)).code).toBe(code);
  expect((await demo.call('GET', INCIDENTS)).body.incidents).toHaveLength(before);
});

it('out of turn nothing is closed, and a closed one takes nothing more', async () => {
  const id = await opened(OFFICER, { severity: 'critical' });
  expect((await post(`${INCIDENTS}/${id}/close`, OFFICER, { words: 'x' })).code).toBe('incident-state');
  expect((await post(`${INCIDENTS}/${id}/close`, BANK, { words: 'x' })).status).toBe(403);
  await post(`${INCIDENTS}/${id}/propose-closing`, BANK, { words: 'cause' });
  await post(`${INCIDENTS}/${id}/close`, OFFICER, { words: 'seen' });
  expect((await post(`${INCIDENTS}/${id}/report`, BANK, { words: 'more' })).code).toBe('incident-state');
  expect((await post(`${INCIDENTS}/nowhere/report`, BANK, { words: 'more' })).code).toBe('incident-unknown');
});
