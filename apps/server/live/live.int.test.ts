import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { loanSignedBy } from '../testing/signed-loan.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
});
afterAll(() => demo?.close());

interface Figures {
  readonly state: string;
  readonly mandate: { readonly status: string } | null;
  readonly limits: readonly { readonly id: string; readonly used: string; readonly kind: string }[];
}

/** A listener as a browser is one: the events of a real connection, the newest last. */
async function listener(pilot = 'microloan') {
  const leave = new AbortController();
  const answer = await fetch(`${demo.house.origin}/api/pilots/${pilot}/live`, { signal: leave.signal });
  const events: Figures[] = [];
  const ended = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body!) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data !== undefined) events.push(JSON.parse(data));
      }
    }
  })().catch(() => undefined);
  return { answer, events, ended, leave: () => leave.abort() };
}

const drawn = ({ limits }: Figures): number =>
  Math.max(
    ...limits.filter(({ kind }) => kind === 'amount' || kind === 'balance').map(({ used }) => Number(used)),
  );

test('a listener is told how things stand, and then what changes: a drawdown moves the gauge', async () => {
  const { answer, events, leave } = await listener();
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  await until(async () => events.length > 0, 'the first event');
  expect(events[0]).toMatchObject({ state: 'running', mandate: { status: 'running' } });
  const before = drawn(events[0]!);
  const loan = await loanSignedBy(demo, 'lin');
  await demo.call('POST', `/api/loans/${loan}/draw`, 'customer:lin', { amount: '30000.00' });
  await until(async () => drawn(events.at(-1)!) === before + 30_000, 'the gauge has moved');
  leave();
});

test('a suspension is seen, first in the register, then in what the pilot’s own guard obeys', async () => {
  const { events, leave } = await listener();
  await demo.call('POST', '/api/pilots/microloan/suspend', 'supervisor', { reason: 'looking into it' });
  await until(async () => events.at(-1)?.mandate?.status === 'suspended', 'the guard obeys');
  expect(events.at(-1)!.state).toBe('suspended');
  const now = await demo.call('GET', '/api/pilots/microloan/figures');
  expect(now.body).toEqual(events.at(-1));
  await demo.call('POST', '/api/pilots/microloan/resume', 'supervisor', { reason: 'resolved' });
  leave();
});

test('there is nothing to watch of a draft or of what does not exist', async () => {
  await demo.call('POST', '/api/pilots/lantern/save', 'institution:fenghe-bank', {
    after: 0,
    declaration: {},
  });
  for (const id of ['lantern', 'nowhere']) {
    const answer = await fetch(`${demo.house.origin}/api/pilots/${id}/live`);
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'pilot-unknown']);
    expect((await demo.call('GET', `/api/pilots/${id}/figures`)).status).toBe(404);
  }
});

test('a house that closes ends its listeners instead of waiting for them', async () => {
  const own = await demoHouse();
  const answer = await fetch(`${own.house.origin}/api/pilots/microloan/live`);
  const reading = (async () => {
    for await (const _ of answer.body!);
  })();
  await own.close();
  await expect(
    reading.then(
      () => 'ended',
      () => 'ended',
    ),
  ).resolves.toBe('ended');
});
