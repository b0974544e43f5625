import type { DocumentStore } from '@sandglass/documents';
import { obeyOperation } from '@sandglass/guard';
import type { Deliver } from '@sandglass/jobs';
import { forgetAnswers, type Journal, knownIn } from '@sandglass/journal';
import { verifyEd25519 } from '@sandglass/keys';
import { type Executor, system } from '@sandglass/operations';
import type { Outside, Pilot, SubmitAsHouse } from '@sandglass/pilot';
import { REGISTER_SHARD, type Supervision, start } from '@sandglass/register';
import type { Pool } from 'pg';
import type { Redress } from './redress/redress.ts';

/** Mandates, carried from the register's shard to the pilot's: the only thing that passes downwards. */
export function mandateDelivery(
  executors: ReadonlyMap<string, Executor>,
  pilots: readonly Pilot[],
  supervisorKey: Uint8Array,
  takeTerms: Redress['takeTerms'],
): Deliver {
  const verify = (message: Uint8Array, signature: Uint8Array): boolean =>
    verifyEd25519(supervisorKey, message, signature);
  const obey = new Map(pilots.map(({ id }) => [id, obeyOperation(id, verify)]));
  return async (payload, id) => {
    const pilot = String(payload.pilot);
    const operation = obey.get(pilot);
    const executor = executors.get(pilot);
    // A declared pilot whose program does not run here yet has nobody to obey.
    if (operation === undefined || executor === undefined) return;
    const outcome = await executor.submit(
      operation,
      {
        signed: String(payload.signed),
        ...(payload.agreement === undefined ? {} : { agreement: String(payload.agreement) }),
      },
      { actor: system, key: `mandate:${id}` },
    );
    if (outcome.outcome === 'refused' && outcome.code !== 'mandate-outdated') throw new Error(outcome.code);
    const { mandate } = JSON.parse(String(payload.signed)) as { mandate: { digest: string } };
    if (outcome.outcome === 'done') await takeTerms(pilot, mandate.digest, `terms:${id}`);
    if (outcome.outcome !== 'done' || outcome.reply.status !== 'running') return;
    // Only the first mandate starts it; for later ones this is refused and changes nothing.
    await executors.get(REGISTER_SHARD)?.submit(start, { pilot }, { actor: system, key: `start:${pilot}` });
  };
}

/** At the instant at which an assessment, a drill or the test runs out, the register says so. */
export const lapseDelivery =
  (executors: ReadonlyMap<string, Executor>, { lapse }: Supervision): Deliver =>
  async (payload, id) => {
    const input = { pilot: String(payload.pilot) };
    // Renewed in time, or suspended for it already: refused, and nothing changes.
    await executors.get(REGISTER_SHARD)?.submit(lapse, input, { actor: system, key: `lapse:${id}` });
  };

/**
 * After an erasure is committed, the key that this process still has in memory goes too, with the bytes that it opened and what the
 * person's operations were answered. `owner` is the pool of the database's owner.
 */
export const forgetDelivery =
  (
    owner: Pool,
    origin: string,
    {
      journal,
      documents,
    }: { readonly journal: Pick<Journal, 'forget'>; readonly documents: Pick<DocumentStore, 'forget'> },
  ): Deliver =>
  async (payload) => {
    const [pilot, party] = [String(payload.pilot), String(payload.party)];
    journal.forget(pilot, party);
    await documents.forget(pilot, party);
    await forgetAnswers(owner, origin, [pilot, party]);
  };

/** A person who was erased begins anew, unless a pilot came to know them meanwhile. */
export const renewDelivery =
  (pool: Pool, renew: (party: string) => Promise<void>): Deliver =>
  async (payload) => {
    const party = String(payload.party);
    if ((await knownIn(pool, party)).length === 0) await renew(party);
  };

/** What the pilots deliver to the outside themselves. */
export const pilotDeliveries = (
  pilots: readonly Pilot[],
  executors: ReadonlyMap<string, Executor>,
  pool: Pool,
  tell: Outside['tell'],
): Readonly<Record<string, Deliver>> =>
  Object.fromEntries(
    pilots.flatMap(({ id, deliver }) => {
      const executor = executors.get(id);
      if (deliver === undefined || executor === undefined) return [];
      const submit: SubmitAsHouse = (operation, input, key) =>
        executor.submit(operation, input, { actor: system, key });
      return Object.entries(deliver({ submit, pool, tell }));
    }),
  );
