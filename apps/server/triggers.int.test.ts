import { randomUUID } from 'node:crypto';
import { system } from '@sandglass/operations';
import { look } from '@sandglass/triggers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from './testing/demo-house.ts';

const PILOT = '/api/pilots/microloan';
let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
});
afterAll(async () => demo?.close());

/** What a business date's figures say of the sample's triggers: notify at 2 %, incident at 2.5, freeze at 3.5. */
async function figures(date: string, overdue: string, nonPerforming: string): Promise<void> {
  const input = {
    pilot: 'microloan',
    date,
    figures: [
      { measure: 'overdue-share', value: overdue },
      { measure: 'non-performing-share', value: nonPerforming },
    ],
  };
  const call = { actor: system, key: randomUUID() };
  expect((await demo.house.executors.get('register')!.submit(look, input, call)).outcome).toBe('done');
}
const crossed = async (): Promise<string[]> =>
  (await demo.call('GET', `${PILOT}/triggers`)).body.crossed.map((one: { trigger: string }) => one.trigger);
const state = async (): Promise<string> => (await demo.call('GET', PILOT)).body.state;
const incidents = async () => (await demo.call('GET', `${PILOT}/incidents`)).body.incidents;
const due = async (who: string): Promise<string[]> =>
  (await demo.call('GET', '/api/today', who)).body.due
    .filter(({ pilot }: { pilot: string }) => pilot === 'microloan')
    .map(({ kind }: { kind: string }) => kind);

it('a trigger that tells is a fact, and waits for the supervisor until it is noted', async () => {
  await figures('2098-01-01', '2.0', '0');
  expect(await crossed()).toEqual(['overdue-notice']);
  expect(await state()).toBe('running');
  expect(await due('supervisor')).toContain('crossed-triggers');
  const seen = `${PILOT}/triggers/overdue-notice/see`;
  expect((await demo.call('POST', seen, 'institution:fenghe-bank', {})).status).toBe(403);
  expect((await demo.call('POST', seen, 'supervisor', {})).status).toBe(200);
  expect(await due('supervisor')).not.toContain('crossed-triggers');
  expect((await demo.call('POST', seen, 'supervisor', {})).body.type).toMatch(/trigger-not-crossed/);
});

it('a trigger that freezes stops new business, and one that opens an incident opens one, each once', async () => {
  await figures('2098-01-02', '2.4', '3.6');
  await until(async () => (await state()) === 'suspended', 'the trigger froze the pilot');
  await until(async () => (await incidents()).length === 1, 'the trigger opened an incident');
  await figures('2098-01-03', '2.4', '3.7');
  const [incident] = await incidents();
  expect(incident).toMatchObject({
    severity: 'major',
    openedBy: 'system',
    trigger: 'non-performing-incident',
  });
  expect(Date.parse(incident.reportBy) - Date.parse(incident.foundAt)).toBe(3_600_000);
  expect(await incidents()).toHaveLength(1);
});

it('a freeze that the supervisor lifted stays lifted until the figure was down and crosses again', async () => {
  const lift = await demo.call('POST', `${PILOT}/resume`, 'supervisor', { reason: 'looked into' });
  expect([lift.status, await state()]).toEqual([200, 'running']);
  await figures('2098-01-04', '2.4', '3.8');
  expect([await crossed(), await state()]).toEqual([
    ['overdue-notice', 'non-performing-incident', 'non-performing-freeze'],
    'running',
  ]);
  await figures('2098-01-05', '1', '1');
  expect(await crossed()).toEqual([]);
  await figures('2098-01-06', '1', '3.5');
  await until(async () => (await state()) === 'suspended', 'it froze again');
});

it('figures of a date that was looked at change nothing', async () => {
  const before = await crossed();
  await figures('2098-01-02', '0', '0');
  expect(await crossed()).toEqual(before);
});

it('what is crossed stands on the public page, with the fact that proves it', async () => {
  const { body } = await demo.call('GET', '/register/microloan?lang=zh-Hans');
  const fact = /\/register\/facts\/(register\/\d+\.\d+)\?/.exec(
    body.slice(body.indexOf('id="triggers"')),
  )![1]!;
  expect(body).toContain('已冻结新业务');
  const page = await demo.call('GET', `/register/facts/${fact}?lang=en`);
  expect(page.body).toContain('trigger.crossed');
});
