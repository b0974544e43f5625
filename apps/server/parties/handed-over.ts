import { randomUUID } from 'node:crypto';
import { type DocumentStore, documents as rows } from '@sandglass/documents';
import { type Executor, readRows, system } from '@sandglass/operations';
import type { MemberDisputes } from '@sandglass/pilot';
import type { Pool } from 'pg';
import { ACQUIRER } from './names.ts';

export interface HandOver {
  /** The bank's. */
  readonly executor: Executor;
  readonly to: MemberDisputes;
  /** Whose payment it is. */
  readonly holder: string;
  readonly dispute: string;
  /** The acquirer's number of it. */
  readonly document: string;
}

/**
 * A merchant's document goes from its acquirer to the bank, as bytes: there it is looked at by the bank's own scanner and lies under the
 * holder's key. Again it is the same document. Its number at the bank; undefined: the bank does not take it, as where its
 * scanner found something, and the answer comes without it.
 */
export async function handedOver(
  { pool, documents }: { readonly pool: Pool; readonly documents: Pick<DocumentStore, 'open' | 'put'> },
  { executor, to, holder, dispute, document }: HandOver,
): Promise<string | undefined> {
  const { shard } = executor;
  const id = `from-${ACQUIRER}-${document}`;
  const one = async (of: string, number: string) =>
    (await readRows(pool, rows, 'where shard = $1 and id = $2', [of, number]))[0];
  if ((await one(shard, id)) !== undefined) return id;
  const row = await one(ACQUIRER, document);
  const content = row === undefined ? undefined : await documents.open(ACQUIRER, row);
  if (row === undefined || content === undefined) throw new Error(`the acquirer has lost ${document}`);
  const { type, bytes, digest } = row;
  const stored = await documents.put({ shard, id, party: holder }, content);
  const named = { document: id, about: dispute, party: holder, kind: to.documentKind, type, bytes, digest };
  const outcome = await executor.submit(
    to.document,
    { ...named, ...stored },
    { actor: system, key: `hand-over:${randomUUID()}` },
  );
  return outcome.outcome === 'refused' ? undefined : id;
}
