import type { Deliver } from '@sandglass/jobs';
import { type Executor, system } from '@sandglass/operations';
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
  const toNetwork = async ({ exchange, kind, n, amount, words }: Presented, key: string): Promise<void> => {
    await network.submit(present, { exchange, kind, n, amount, words }, { actor: system, key });
  };
  const issuers = pilots.flatMap(({ id, member }) => (member === undefined ? [] : [{ id, member }]));
  const fromIssuer: Deliver = async (payload, id) => {
    const of = payload as unknown as Presented;
    await toNetwork(of, `present:${id}`);
    if (of.kind !== 'chargeback') return;
    const { exchange, n, amount, words, reason = '' } = of;
    const input = { exchange, n, amount, words, reason };
    await acquirer.submit(receiveChargeback, input, { actor: system, key: `present:${id}` });
  };
  const fromAcquirer: Deliver = async (payload, id) => {
    const of = payload as unknown as Presented;
    await toNetwork(of, `present:${id}`);
    if (of.kind !== 'representment') return;
    const { exchange: dispute, words, documents = [] } = of;
    for (const issuer of issuers)
      await executors
        .get(issuer.id)
        ?.submit(issuer.member.represented as never, { dispute, words, documents } as never, {
          actor: system,
          key: `present:${id}`,
        });
  };
  return {
    [`${ACQUIRER}.present`]: fromAcquirer,
    ...Object.fromEntries(issuers.map(({ id }) => [`${id}.present`, fromIssuer])),
  };
}
