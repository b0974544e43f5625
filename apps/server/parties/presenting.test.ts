import type { Executor } from '@sandglass/operations';
import { expect, test } from 'vitest';
import { pilots } from '../pilots.ts';
import { ACQUIRER, NETWORK } from './names.ts';
import { type PresentingOptions, presentingDeliveries } from './presenting.ts';

const CHARGEBACK = { exchange: 'e', kind: 'chargeback', n: 1, amount: '1.00', words: '', reason: '' };

/** A chargeback brings no document. */
const without = {} as Pick<PresentingOptions, 'pool' | 'documents'>;

/** A party that refuses until it knows the payment; a refusal stays one under its key. */
function party(shard: string) {
  const said = new Map<string, { outcome: string; code: string }>();
  const of = { knows: false, taken: 0 };
  const submit = async (_operation: unknown, _input: unknown, { key }: { key: string }) => {
    const outcome = said.get(key) ?? { outcome: of.knows ? 'done' : 'refused', code: 'exchange-not-passed' };
    said.set(key, outcome);
    if (outcome.outcome === 'done') of.taken += 1;
    return outcome;
  };
  return { of, executor: { shard, submit } as unknown as Executor };
}

test('what the network or the acquirer refuses is a failure, and is taken at a later try', async () => {
  const [network, acquirer] = [party(NETWORK), party(ACQUIRER)];
  const executors = new Map([
    [NETWORK, network.executor],
    [ACQUIRER, acquirer.executor],
  ]);
  const deliver = presentingDeliveries({ pilots, executors, ...without })['token.present']!;
  await expect(deliver(CHARGEBACK, 'job')).rejects.toThrow('network refused it: exchange-not-passed');
  network.of.knows = true;
  await expect(deliver(CHARGEBACK, 'job')).rejects.toThrow('acquirer refused it');
  acquirer.of.knows = true;
  await deliver(CHARGEBACK, 'job');
  expect([network.of.taken, acquirer.of.taken]).toEqual([2, 1]);
});

test('a claim is asked under the next number where one is taken, and what is refused goes back to its member', async () => {
  const heard: unknown[] = [];
  const asked: number[] = [];
  let code = 'adjustment-known';
  const network = {
    submit: async (_operation: unknown, { n, claim }: { n: number; claim: string }) => {
      asked.push(n);
      expect(claim).toBe('48023310|2024-01-16|e');
      return { outcome: n < 3 || code !== 'adjustment-known' ? 'refused' : 'done', code };
    },
  } as unknown as Executor;
  const acquirer = {
    submit: async (operation: { name: string }, input: unknown) => {
      heard.push([operation.name, input]);
      return { outcome: 'done' };
    },
  } as unknown as Executor;
  const executors = new Map([
    [NETWORK, network],
    [ACQUIRER, acquirer],
  ]);
  const deliver = presentingDeliveries({ pilots, executors, ...without })['acquirer.present']!;
  const claim = { ...CHARGEBACK, kind: 'debit-adjustment', difference: '2024-01-16|e' };
  await deliver(claim, 'job');
  expect([asked, heard]).toEqual([[1, 2, 3], []]);
  code = 'exchange-not-passed';
  await deliver({ ...claim, n: 3 }, 'job');
  expect(asked).toEqual([1, 2, 3, 3]);
  expect(heard).toEqual([['acquirer.difference.refuse-claim', { difference: '2024-01-16|e', code }]]);
});
