import { inspect } from 'node:util';
import type { MessageParts } from '@sandglass/iso8583';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IssuerAtADoor, preamble } from '../testing/door.ts';
import { holding, PAN, planted, SECRETS, sendSpoilt, tablesHolding } from '../testing/planted.ts';

const door = new IssuerAtADoor();
beforeAll(() => door.open());
afterAll(() => door.close());

const answers: string[] = [];
async function ask(parts: MessageParts): Promise<void> {
  const answer = await door.client.request(parts);
  // With everything in it: an answer gives back nothing of this.
  answers.push(JSON.stringify(answer.kind === 'answered' ? answer.message.reveal() : answer));
}

test.each(planted)('a number, track, PIN block or cryptogram planted in %s is answered', async (_, of) => {
  const ann = await door.someone();
  const one = door.asked('0200', ann, '1.00', of);
  await ask(one);
  await ask({ ...one, mti: '0201' });
  await ask(door.following('0220', one, { 3: '200000' }));
  await ask(door.following('0400', one));
});

test('nothing of it stands in an answer, an error, a failure, or any column of any table', async () => {
  const request = { ...preamble, ...door.asked('0200', await door.someone(), '1.00', { 2: PAN }) };
  await sendSpoilt(door.server.port, request, () =>
    expect.poll(() => door.troubles.length).toBeGreaterThan(0),
  );
  const said = [
    ...answers,
    ...[...door.troubles, ...door.house.failures].flatMap((error) => [
      inspect(error, { depth: 20, showHidden: true }),
      JSON.stringify(error),
      String(error instanceof Error ? error.stack : error),
    ]),
  ];
  expect(door.troubles.length).toBeGreaterThan(0);
  expect(answers).toHaveLength(4 * planted.length);
  expect(holding(said, SECRETS)).toEqual([]);
  const kept = await tablesHolding(door.db.pool, SECRETS);
  expect(kept.looked).toBeGreaterThan(20);
  expect(kept.holding).toEqual([]);
});
