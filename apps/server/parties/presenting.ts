import { randomUUID } from 'node:crypto';
import type { Deliver } from '@sandglass/jobs';
import { type AnyOperation, type Executor, system } from '@sandglass/operations';
import { acquirerSettlingOf, clearingOf, type PresentedKind, simulatedSource } from '@sandglass/payments';
import type { Pilot } from '@sandglass/pilot';
import { ACQUIRER, ACQUIRER_CODE, NETWORK } from './names.ts';

/** What a member presents beside payments, as its job carries it. */
interface Presented {
  readonly exchange: string;
  readonly kind: PresentedKind;
  readonly n: number;
  readonly amount: string;
  readonly words: string;
  readonly reason?: string;
  readonly documents?: string[];
}

/**
 * Money waits for it: what is refused fails, is seen, and is tried again. Each try has a key of its own, as a refusal stays one under
 * its key; what was taken is known by its row.
 */
async function taken(executor: Executor, operation: unknown, input: object): Promise<void> {
  const key = `present:${randomUUID()}`;
  const outcome = await executor.submit(operation as AnyOperation, input, { actor: system, key });
  if (outcome.outcome === 'refused') throw new Error(`${executor.shard} refused it: ${outcome.code}`);
}

/**
 * Brings what a member presents to the network's clearing, and then to the other member: a chargeback to the acquirer, the payment
 * presented again to its bank. Each may come twice and is done once. Only where the house plays the network.
 */
export function presentingDeliveries(
  pilots: readonly Pilot[],
  executors: ReadonlyMap<string, Executor>,
): Readonly<Record<string, Deliver>> {
  const network = executors.get(NETWORK);
  const acquirer = executors.get(ACQUIRER);
  if (network === undefined || acquirer === undefined) return {};
  const { present } = clearingOf({ shard: NETWORK, members: [] });
  const { receiveChargeback } = acquirerSettlingOf(
    ACQUIRER,
    ACQUIRER_CODE,
    simulatedSource(NETWORK, ACQUIRER_CODE),
  );
  const toNetwork = ({ exchange, kind, n, amount, words }: Presented): Promise<void> =>
    taken(network, present, { exchange, kind, n, amount, words });
  const issuers = pilots.flatMap(({ id, member }) => (member === undefined ? [] : [{ id, member }]));
  const fromIssuer: Deliver = async (payload) => {
    const of = payload as unknown as Presented;
    await toNetwork(of);
    if (of.kind !== 'chargeback') return;
    const { exchange, n, amount, words, reason = '' } = of;
    await taken(acquirer, receiveChargeback, { exchange, n, amount, words, reason });
  };
  const fromAcquirer: Deliver = async (payload, id) => {
    const of = payload as unknown as Presented;
    await toNetwork(of);
    if (of.kind !== 'representment') return;
    const { exchange: dispute, words, documents = [] } = of;
    const input = { dispute, words, documents };
    const outcomes = await Promise.all(
      issuers.map(({ id: issuer, member }) =>
        executors
          .get(issuer)!
          .submit(member.represented as AnyOperation, input, { actor: system, key: `present:${id}` }),
      ),
    );
    // It is one bank's; every other knows nothing of it.
    if (outcomes.every(({ outcome }) => outcome === 'refused'))
      throw new Error(`no bank takes what was presented again: ${dispute}`);
  };
  return {
    [`${ACQUIRER}.present`]: fromAcquirer,
    ...Object.fromEntries(issuers.map(({ id }) => [`${id}.present`, fromIssuer])),
  };
}
