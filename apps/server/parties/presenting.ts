import { randomUUID } from 'node:crypto';
import type { DocumentStore } from '@sandglass/documents';
import type { Deliver } from '@sandglass/jobs';
import { type AnyOperation, type Executor, type Outcome, system } from '@sandglass/operations';
import { claimId, clearingOf, type PresentedKind } from '@sandglass/payments';
import type { Pilot } from '@sandglass/pilot';
import type { Pool } from 'pg';
import { acquirerSettling } from './acquirer-settling.ts';
import { handedOver } from './handed-over.ts';
import { ACQUIRER, ACQUIRER_CODE, NETWORK } from './names.ts';

/** What a member presents beside payments, as its job carries it. */
interface Presented {
  readonly exchange: string;
  /** `acceptance`: the merchant gives in; nothing is cleared. */
  readonly kind: PresentedKind | 'acceptance';
  readonly n: number;
  readonly amount: string;
  readonly words: string;
  readonly reason?: string;
  readonly dueOn?: string;
  readonly documents?: string[];
  /** The difference that it is a claim about. */
  readonly difference?: string;
}

/** Numbers that an exchange's adjustments of a kind may have. */
const NUMBERS_MAX = 9;

/**
 * Money waits for it: what is refused fails, is seen, and is tried again. Each try has a key of its own, as a refusal stays one under
 * its key; what was taken is known by its row.
 */
async function taken(executor: Executor, operation: unknown, input: object): Promise<void> {
  const outcome = await asked(executor, operation, input);
  if (outcome.outcome === 'refused') throw new Error(`${executor.shard} refused it: ${outcome.code}`);
}

const asked = (executor: Executor, operation: unknown, input: object): Promise<Outcome> =>
  executor.submit(operation as AnyOperation, input, { actor: system, key: `present:${randomUUID()}` });

/** Whose claim it is, and where it hears that the network refused it. */
interface Claimant {
  /** Institution code. */
  readonly code: string;
  readonly executor: Executor;
  readonly refuseClaim: unknown;
}

export interface PresentingOptions {
  readonly pilots: readonly Pilot[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pool: Pool;
  readonly documents: Pick<DocumentStore, 'open' | 'put'>;
}

/**
 * Brings what a member presents to the network's clearing, and then to the other member: a chargeback to the acquirer, the payment
 * presented again to its bank, with what its merchant shows. Each may come twice and is done once. Only where the house plays the
 * network. A claim that the network refuses goes back to who made it.
 */
export function presentingDeliveries(of: PresentingOptions): Readonly<Record<string, Deliver>> {
  const { pilots, executors, pool } = of;
  const network = executors.get(NETWORK);
  const acquirer = executors.get(ACQUIRER);
  if (network === undefined || acquirer === undefined) return {};
  const { present } = clearingOf({ shard: NETWORK, members: [] });
  const { receiveChargeback, refuseClaim } = acquirerSettling;
  const toNetwork = ({ exchange, kind, n, amount, words }: Presented): Promise<void> =>
    taken(network, present, { exchange, kind, n, amount, words });
  /** A claim is taken, or its member hears why it is not: its people end the difference another way. */
  const claimed = async (
    { exchange, kind, n: first, amount, words, difference }: Presented,
    by: Claimant,
  ): Promise<void> => {
    const claim = claimId(by.code, difference!);
    let code = '';
    for (let n = first; n <= NUMBERS_MAX; n += 1) {
      const input = { exchange, kind, n, amount, words, claim };
      const outcome = await asked(network, present, input);
      if (outcome.outcome === 'done') return;
      code = outcome.code;
      if (code !== 'adjustment-known') break;
    }
    if (by.refuseClaim === undefined) throw new Error(`${by.code} takes no refused claim: ${code}`);
    await taken(by.executor, by.refuseClaim, { difference, code });
  };
  const fromIssuer =
    (by: Claimant): Deliver =>
    async (payload) => {
      const presented = payload as unknown as Presented;
      if (presented.difference !== undefined) return claimed(presented, by);
      await toNetwork(presented);
      if (presented.kind !== 'chargeback') return;
      const { exchange, n, amount, words, reason, dueOn } = presented;
      await taken(acquirer, receiveChargeback, { exchange, n, amount, words, reason, dueOn });
    };
  const fromAcquirer: Deliver = async (payload, id) => {
    const presented = payload as unknown as Presented;
    if (presented.difference !== undefined)
      return claimed(presented, { code: ACQUIRER_CODE, executor: acquirer, refuseClaim });
    if (presented.kind !== 'acceptance') await toNetwork(presented);
    if (presented.kind !== 'representment' && presented.kind !== 'acceptance') return;
    const { exchange: dispute, words, documents = [] } = presented;
    for (const { id: issuer, member } of pilots) {
      const holder = await member?.disputes?.holderOf(pool, dispute);
      if (member?.disputes === undefined || holder === undefined) continue;
      const executor = executors.get(issuer)!;
      // Refused where the days were over first: it has ended the same way.
      if (presented.kind === 'acceptance') {
        await asked(executor, member.disputes.accepted, { dispute });
        return;
      }
      const brought: string[] = [];
      for (const document of documents) {
        const to = { executor, holder, dispute, document, to: member.disputes };
        const number = await handedOver(of, to);
        if (number !== undefined) brought.push(number);
      }
      const input = { dispute, words, documents: brought };
      const key = `present:${id}`;
      const outcome = await executor.submit(member.disputes.represented, input, { actor: system, key });
      if (outcome.outcome === 'refused') throw new Error(`${issuer} refused it: ${outcome.code}`);
      return;
    }
    throw new Error(`no bank takes what was presented again: ${dispute}`);
  };
  return {
    [`${ACQUIRER}.present`]: fromAcquirer,
    ...Object.fromEntries(
      pilots.flatMap(({ id, member }) => {
        if (member === undefined) return [];
        const by = { code: member.code, executor: executors.get(id)!, refuseClaim: member.refuseClaim };
        return [[`${id}.present`, fromIssuer(by)]];
      }),
    ),
  };
}
