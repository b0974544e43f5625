import type { Findings, Inputs, RuleSchema } from '../table/schema.ts';
import type { Compiled } from './compile.ts';
import { signature } from './run-cases.ts';

/** A case of the past: what the table was given then. */
export interface PastCase {
  readonly id: string;
  readonly inputs: Inputs;
}

/** Cases that a reason stands against, before and after. */
export interface ReasonDifference {
  readonly reason: string;
  readonly before: number;
  readonly after: number;
  /** Cases against which it would stand newly, and no longer. */
  readonly added: number;
  readonly dropped: number;
}

export interface RuleReplay {
  readonly asked: number;
  /** Cases with a reason against them, by the table in force and by the new one. */
  readonly refusedBefore: number;
  readonly refusedAfter: number;
  /** Of those refused after, the ones that pass today, and the other way round. */
  readonly newlyRefused: number;
  readonly newlyPassed: number;
  /** Cases to which the tables say something else, also where it decides nothing. */
  readonly differ: number;
  readonly byReason: readonly ReasonDifference[];
  /** Ids of some cases that would be decided otherwise. */
  readonly examples: readonly string[];
}

const EXAMPLES_MAX = 20;
/** The engine has a few threads; a longer line before them gains nothing. */
const AT_ONCE = 256;

/** What a new table would have said of past cases, beside what the one in force says of them. */
export async function replayCases(
  schema: RuleSchema,
  before: Compiled | undefined,
  after: Compiled,
  past: readonly PastCase[],
): Promise<RuleReplay> {
  const counted = new Counted(schema.reason);
  for (let from = 0; from < past.length; from += AT_ONCE) {
    const some = past.slice(from, from + AT_ONCE);
    const [was, is] = await Promise.all([
      Promise.all(some.map(({ inputs }) => before?.evaluate(inputs) ?? [])),
      Promise.all(some.map(({ inputs }) => after.evaluate(inputs))),
    ]);
    for (const [n, { id }] of some.entries()) counted.add(id, was[n]!, is[n]!);
  }
  return counted.told(past.length);
}

class Counted {
  readonly #reason: string | undefined;
  readonly #reasons = new Map<string, { before: number; after: number; added: number; dropped: number }>();
  readonly #examples: string[] = [];
  readonly #sums = { refusedBefore: 0, refusedAfter: 0, newlyRefused: 0, newlyPassed: 0, differ: 0 };

  constructor(reason: string | undefined) {
    this.#reason = reason;
  }

  add(id: string, before: Findings, after: Findings): void {
    const [was, is] = [this.#reasonsOf(before), this.#reasonsOf(after)];
    const sums = this.#sums;
    if (was.size > 0) sums.refusedBefore += 1;
    if (is.size > 0) sums.refusedAfter += 1;
    if (was.size === 0 && is.size > 0) sums.newlyRefused += 1;
    if (was.size > 0 && is.size === 0) sums.newlyPassed += 1;
    if (signature(before) !== signature(after)) {
      sums.differ += 1;
      if (this.#examples.length < EXAMPLES_MAX) this.#examples.push(id);
    }
    for (const reason of new Set([...was, ...is])) this.#count(reason, was.has(reason), is.has(reason));
  }

  told(asked: number): RuleReplay {
    const byReason = [...this.#reasons].map(([reason, of]) => ({ reason, ...of }));
    byReason.sort((a, b) => b.after - a.after || a.reason.localeCompare(b.reason));
    return { asked, ...this.#sums, byReason, examples: this.#examples };
  }

  #count(reason: string, was: boolean, is: boolean): void {
    const of = this.#reasons.get(reason) ?? { before: 0, after: 0, added: 0, dropped: 0 };
    this.#reasons.set(reason, of);
    if (was) of.before += 1;
    if (is) of.after += 1;
    if (is && !was) of.added += 1;
    if (was && !is) of.dropped += 1;
  }

  #reasonsOf(findings: Findings): Set<string> {
    const name = this.#reason;
    return new Set(name === undefined ? [] : findings.map((row) => String(row[name])));
  }
}
