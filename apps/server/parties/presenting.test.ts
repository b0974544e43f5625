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
