import type { Fact, JournalStage, Objection, Passage } from '@sandglass/operations';
import { leafHashOfText, MAX_ENTRY_BYTES } from '@sandglass/tlog';
import { SubjectSeal } from './seal.ts';
import { facts, type Subject, subjects } from './tables.ts';

/** Makes and opens the keys of subjects: wrapped at rest by the institution's master key. */
export interface SubjectKeys {
  create(): { readonly key: Buffer; readonly wrapped: Buffer };
  unwrap(wrapped: Buffer): Buffer;
  /** Keyed digest that makes a subject's pseudonym within a pilot; lower-case hex. */
  pseudonym(shard: string, subject: string): string;
}

/** Of one shard's subjects. */
const SEALS_MAX = 200_000;

/** The journal in the operation path: facts become leaves, openings are sealed for their subject. */
export class Journal implements JournalStage {
  readonly #keys: SubjectKeys;
  readonly #seals = new Map<string, Map<string, { readonly wrapped: Buffer; readonly seal: SubjectSeal }>>();

  constructor(keys: SubjectKeys) {
    this.#keys = keys;
  }

  record(list: readonly Fact[], passage: Passage): Objection | undefined {
    for (let n = 0; n < list.length; n += 1) {
      const objection = this.#one(list[n]!, n, passage);
      if (objection !== undefined) return objection;
    }
    return undefined;
  }

  #one(fact: Fact, n: number, passage: Passage): Objection | undefined {
    const { number, businessDate, now, writes } = passage;
    const subject = fact.subject === undefined ? undefined : this.#subject(fact.subject, passage);
    if (fact.opening !== undefined && subject?.wrapped === null) {
      return { code: 'person-erased', values: { parties: subject.id } };
    }
    const opening = fact.opening === undefined ? undefined : this.#seal(fact, subject, passage);
    const leaf = leafOf(fact, `${number}.${n}`, passage, subject?.pseudonym, opening?.commitment);
    if (leaf.length * 3 > MAX_ENTRY_BYTES && Buffer.byteLength(leaf) > MAX_ENTRY_BYTES) {
      throw new RangeError(`${fact.kind} is longer than a log entry may be (${MAX_ENTRY_BYTES} bytes)`);
    }
    writes.append(facts, {
      operation: number,
      n,
      kind: fact.kind,
      subject: subject?.pseudonym ?? null,
      business_date: businessDate,
      at: now,
      leaf,
      hash: leafHashOfText(leaf),
      opening: opening?.sealed ?? null,
    });
    return undefined;
  }

  #subject(id: string, { shard, writes }: Passage): Subject {
    const known = writes.get(subjects, id);
    if (known !== undefined) return known;
    const made: Subject = {
      id,
      pseudonym: this.#keys.pseudonym(shard, id),
      wrapped: this.#keys.create().wrapped,
      erased_at: null,
    };
    writes.put(subjects, made);
    return made;
  }

  #seal(
    fact: Fact,
    subject: Subject | undefined,
    { shard }: Passage,
  ): { sealed: Buffer; commitment: string } {
    if (subject === undefined) throw new Error(`${fact.kind} has an opening and no subject to seal it for`);
    if (subject.wrapped === null) throw new Error(`the key of ${fact.kind}’s subject was erased`);
    return this.#sealOf(shard, subject.id, subject.wrapped).seal(JSON.stringify(fact.opening));
  }

  #sealOf(shard: string, id: string, wrapped: Buffer): SubjectSeal {
    let seals = this.#seals.get(shard);
    if (seals === undefined || seals.size >= SEALS_MAX) {
      seals = new Map();
      this.#seals.set(shard, seals);
    }
    const known = seals.get(id);
    // A subject whose batch was dropped is made again with another key: only the stored one may seal.
    if (known !== undefined && (known.wrapped === wrapped || known.wrapped.equals(wrapped)))
      return known.seal;
    const seal = new SubjectSeal(this.#keys.unwrap(wrapped));
    seals.set(id, { wrapped, seal });
    return seal;
  }

  /** Forgets the key of an erased subject. */
  forget(shard: string, subject: string): void {
    this.#seals.get(shard)?.delete(subject);
  }
}

/** The public entry, as JSON in this order of members; put together by hand, because every fact passes here. */
function leafOf(
  fact: Fact,
  id: string,
  { shard, businessDate }: Passage,
  subject: string | undefined,
  commitment: string | undefined,
): string {
  const kind = JSON.stringify(fact.kind);
  const pilot = JSON.stringify(shard);
  let leaf = `{"v":1,"kind":${kind},"pilot":${pilot},"date":"${businessDate}","id":"${id}"`;
  if (subject !== undefined) leaf += `,"subject":${JSON.stringify(subject)}`;
  if (fact.header !== undefined) leaf += `,"header":${JSON.stringify(fact.header)}`;
  if (commitment !== undefined) leaf += `,"commitment":"${commitment}"`;
  return `${leaf}}`;
}
