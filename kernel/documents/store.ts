import { hash } from 'node:crypto';
import { DoorRefusal } from '@sandglass/http';
import { type SubjectKeys, subjectsOf } from '@sandglass/journal';
import { subjectBox } from '@sandglass/keys';
import type { Pool } from 'pg';
import type { Scanner } from './scan/scanner.ts';
import type { Document } from './tables.ts';

/** A document that nobody named by then is nobody's: an hour is twice what an operation accepts. */
export const ORPHAN_MS = 3_600_000;

export interface StoreOptions {
  readonly pool: Pool;
  readonly keys: Pick<SubjectKeys, 'unwrap'>;
  /** Without one, documents are kept as `not-scanned`, and say so. */
  readonly scanner?: Scanner | undefined;
  /** ms since the epoch. */
  readonly now: () => number;
}

/** What was stored, as the operation is told it. */
export interface Stored {
  readonly scan: 'clean' | 'infected' | 'not-scanned';
  readonly scanner: string | null;
  readonly finding: string | null;
  readonly storedAt: number;
}

interface Place {
  readonly shard: string;
  readonly id: string;
  readonly party: string;
}

interface StoredRow extends Omit<Stored, 'storedAt'> {
  readonly party: string;
  readonly storedAt: Date;
}

/** The bytes of documents: scanned, encrypted under their subject's key, and kept in the database beside the rows. */
export class DocumentStore {
  readonly #options: StoreOptions;

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  /**
   * Scans and stores before any operation names it; again, it gives what it gave. Of an infected one no byte is kept.
   * @throws DoorRefusal where the shard does not know the person, has forgotten them, or the scanner gives no answer
   */
  async put(place: Place, bytes: Buffer): Promise<Stored> {
    const known = await this.#stored(place);
    if (known !== undefined) return known;
    const key = await this.#keyOf(place);
    const scan = await this.#scan(bytes);
    const sealed = scan.scan === 'infected' ? null : subjectBox(key).wrap(bytes, contextOf(place));
    await this.#options.pool.query(
      `insert into documents.content (shard, id, party, sealed, scan, scanner, finding, stored_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        place.shard,
        place.id,
        place.party,
        sealed,
        scan.scan,
        scan.scanner,
        scan.finding,
        new Date(this.#options.now()),
      ],
    );
    return (await this.#stored(place))!;
  }

  /** The bytes as they came; undefined where they are gone. @throws DoorRefusal for a person who was erased */
  async open(shard: string, { id, party, digest }: Document): Promise<Buffer | undefined> {
    const place = { shard, id, party };
    const key = await this.#keyOf(place);
    const { rows } = await this.#options.pool.query<{ sealed: Buffer | null }>(
      'select sealed from documents.content where shard = $1 and id = $2',
      [shard, id],
    );
    const sealed = rows[0]?.sealed;
    if (sealed === null || sealed === undefined) return undefined;
    const bytes = subjectBox(key).unwrap(sealed, contextOf(place));
    if (bytes === undefined || hash('sha256', bytes, 'hex') !== digest)
      throw new Error(`the stored bytes of ${id} are not those that came: they were altered or exchanged`);
    return bytes;
  }

  /** After a person was erased their bytes cannot be read any more; they need not lie about either. */
  async forget(shard: string, party: string): Promise<void> {
    await this.#options.pool.query(
      'update documents.content set sealed = null where shard = $1 and party = $2 and sealed is not null',
      [shard, party],
    );
  }

  /**
   * Deletes the bytes that no operation named in time, and those of removed documents; how many went. Their rows stay,
   * empty: the path's role deletes no row anywhere. Plan: the index over stored_at of what has bytes, and the documents'
   * primary key for each.
   */
  async sweep(): Promise<number> {
    const { rowCount } = await this.#options.pool.query(
      `update documents.content c set sealed = null where sealed is not null and (
         (c.stored_at < $1 and not exists (
           select from documents.document d where d.shard = c.shard and d.id = c.id))
         or exists (
           select from documents.document d where d.shard = c.shard and d.id = c.id and d.state = 'removed'))`,
      [new Date(this.#options.now() - ORPHAN_MS)],
    );
    return rowCount ?? 0;
  }

  async #stored({ shard, id, party }: Place): Promise<Stored | undefined> {
    const { rows } = await this.#options.pool.query<StoredRow>(
      `select party, scan, scanner, finding, stored_at as "storedAt" from documents.content
       where shard = $1 and id = $2`,
      [shard, id],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    // The same key and bytes for somebody else: the operation refuses the key's second use.
    if (row.party !== party) throw new DoorRefusal('document-unknown', { document: id });
    const { scan, scanner, finding } = row;
    return { scan, scanner, finding, storedAt: row.storedAt.getTime() };
  }

  async #keyOf({ shard, party }: Place): Promise<Buffer> {
    const [subject] = await subjectsOf(this.#options.pool, [shard], party);
    if (subject === undefined) throw new DoorRefusal('person-unknown');
    if (subject.wrapped === null) throw new DoorRefusal('person-erased', { parties: party });
    return this.#options.keys.unwrap(subject.wrapped);
  }

  async #scan(bytes: Buffer): Promise<Omit<Stored, 'storedAt'>> {
    const { scanner } = this.#options;
    if (scanner === undefined) return { scan: 'not-scanned', scanner: null, finding: null };
    const said = await scanner.scan(bytes).catch(() => {
      throw new DoorRefusal('document-scan-unknown');
    });
    const finding = said.state === 'infected' ? said.finding : null;
    return { scan: said.state, scanner: scanner.name, finding };
  }
}

/** Binds the bytes to their place: one document's cannot be laid where another's were. */
const contextOf = ({ shard, id, party }: Place): string => ['document', shard, id, party].join('\n');
