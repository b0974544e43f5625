import type { Executor } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { BANK_ZONE, instantOf, parseDate } from '@sandglass/time';
import { expect, test } from 'vitest';
import { messageDelivery } from './message-delivery.ts';

const within = { zone: BANK_ZONE, from: '08:00', to: '22:00' };
const payload = { shard: 'p', party: 'ann', text: 'due', locale: 'en', told: 'p.told', about: 'c' };
const at = (date: string, time: string): number => instantOf(parseDate(date), time, BANK_ZONE);

/** What was sent, and until when it was put off, at a moment. */
async function tried(now: number, more: object, answer: object = {}) {
  const sent: string[] = [];
  const submit = async ({ name }: { readonly name: string }) => (name === 'p.asks' ? answer : {});
  const executors = new Map([['p', { submit } as unknown as Executor]]);
  const pilots = [{ id: 'p', operations: [{ name: 'p.told' }, { name: 'p.asks' }] }] as unknown as Pilot[];
  const tell = async ({ text }: { readonly text: string }) => {
    sent.push(text);
    return { simulated: true, sent: true };
  };
  const deliver = messageDelivery(executors, pilots, { tell: tell as never, now: () => now });
  return { putOff: await deliver({ ...payload, ...more } as never, 'p/1.0'), sent };
}

test.each([
  ['in the evening', at('2024-01-16', '22:00'), at('2024-01-17', '08:00')],
  ['at night', at('2024-01-17', '03:00'), at('2024-01-17', '08:00')],
])('a message with hours waits for them, whatever delayed it: %s', async (_when, now, until) => {
  expect(await tried(now, { within })).toEqual({ putOff: { until }, sent: [] });
});

test('within its hours it is sent, and one without hours whenever it comes', async () => {
  expect(await tried(at('2024-01-16', '21:59'), { within })).toEqual({ putOff: undefined, sent: ['due'] });
  expect(await tried(at('2024-01-16', '03:00'), {})).toEqual({ putOff: undefined, sent: ['due'] });
});

test.each([
  ['goes as it was written', { outcome: 'done', reply: { goes: true } }, ['due']],
  [
    'goes with the figures of now',
    { outcome: 'done', reply: { goes: true, text: 'due since' } },
    ['due since'],
  ],
  ['does not go when nothing asks for it any more', { outcome: 'done', reply: { goes: false } }, []],
])('a message of which the pilot is asked %s', async (_how, answer, sent) => {
  expect((await tried(0, { asks: 'p.asks' }, answer)).sent).toEqual(sent);
});

test('nothing goes that the pilot does not know, or could not be told of', async () => {
  const refused = { outcome: 'refused', code: 'contact-unknown' };
  await expect(tried(0, { asks: 'p.asks' }, refused)).rejects.toThrow('contact-unknown');
  const ended = { outcome: 'refused', code: 'pilot-ended' };
  expect(await tried(0, { asks: 'p.asks' }, ended)).toEqual({ putOff: undefined, sent: [] });
  await expect(tried(0, { told: 'p.nobody' })).rejects.toThrow('does not run here');
});
