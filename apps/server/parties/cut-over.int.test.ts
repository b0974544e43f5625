import { decode, FrameReader, UNIONPAY_HOST } from '@sandglass/iso8583';
import { addDays, BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { LineTap } from '../testing/line-tap.ts';

const DAY_MS = 86_400_000;

let demo: DemoHouse;
let tap: LineTap;
beforeAll(async () => {
  tap = new LineTap();
  demo = await demoHouse();
}, 60_000);
afterAll(async () => {
  await demo?.close();
  tap.close();
});

/** What was said of cut-overs on a line: type, settlement date and answer of each message. */
const saidOn = (port: number): readonly string[] =>
  tap
    .heard(port)
    .flatMap((bytes) => new FrameReader(UNIONPAY_HOST.frame!).push(bytes))
    .filter(({ length }) => length > 0)
    .map((bytes) => decode(UNIONPAY_HOST, bytes))
    .filter((message) => message.get(70) === '201')
    .map((message) => [message.mti, message.get(15), message.get(39)].join(' '))
    .sort();

test('at the cut-over the network tells bank and acquirer which date begins, each once, and they agree', async () => {
  const { networkPort, issuerPorts } = demo.house.payments;
  const lines = [networkPort!, issuerPorts.get('token')!];
  const both = (said: readonly string[]) => lines.map(() => said);
  const today = businessDate(demo.clock.now());
  const [next, third] = [addDays(today, 1), addDays(today, 2)];
  const [one, two] = [next, third].map((date) => date.slice(5).replace('-', '')) as [string, string];
  // Whoever has just connected was not there before.
  expect(lines.map(saidOn)).toEqual(both([]));
  const ahead = (instantOf(next, '00:00', BANK_ZONE) - demo.clock.now() + 1_000) / DAY_MS;
  await demo.clock.tell(-ahead, async (clock) => {
    await expect.poll(() => lines.map(saidOn)).toEqual(both([`0800 ${one} `, `0810  00`]));
    clock.advanceTo(instantOf(third, '00:00', BANK_ZONE));
    const all = [`0800 ${one} `, `0800 ${two} `, `0810  00`, `0810  00`].sort();
    await expect.poll(() => lines.map(saidOn)).toEqual(both(all));
  });
});
