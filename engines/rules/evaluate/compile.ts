import { hash } from 'node:crypto';
import { type ZenDecision, ZenEngine } from '@gorules/zen-engine';
import type { Jdm } from '../table/jdm.ts';
import type { Findings, Inputs } from '../table/schema.ts';

/** A table of the largest size takes a hundredth of it. */
const EVALUATION_MS_MAX = 1_000;
const COMPILED_MAX = 100;

/** What a document says, in 64 bits of its SHA-256. */
export const digestOf = (content: unknown): string => hash('sha256', JSON.stringify(content)).slice(0, 16);

/** A table made ready. */
export interface Compiled {
  /** Rejects when the engine fails or takes too long. */
  readonly evaluate: (inputs: Inputs) => Promise<Findings>;
}

const engine = new ZenEngine();
/** By digest, the latest used last. */
const ready = new Map<string, Compiled>();

/** Makes a checked document ready once for each content that it has. */
export function compiled(digest: string, content: Jdm): Compiled {
  const known = ready.get(digest);
  if (known !== undefined) return known;
  const decision = engine.createDecision(content);
  const made: Compiled = { evaluate: (inputs) => evaluate(decision, inputs) };
  ready.set(digest, made);
  const [oldest] = ready.keys();
  if (ready.size > COMPILED_MAX && oldest !== undefined) ready.delete(oldest);
  return made;
}

async function evaluate(decision: ZenDecision, inputs: Inputs): Promise<Findings> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`a decision table took more than ${EVALUATION_MS_MAX} ms`)),
    EVALUATION_MS_MAX,
  );
  try {
    const { result } = await Promise.race([decision.evaluate(inputs), late]);
    return findingsOf(result);
  } finally {
    clearTimeout(timer);
  }
}

/** `collect` answers with a list, `first` with one object, which is empty when no row held. */
function findingsOf(result: unknown): Findings {
  const list: unknown[] = Array.isArray(result) ? result : [result ?? {}];
  return list.filter((one): one is Findings[number] => Object.keys(Object(one)).length > 0);
}
