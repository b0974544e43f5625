import { hash } from 'node:crypto';
import { ZenEngine } from '@gorules/zen-engine';
import type { Jdm } from '../table/jdm.ts';
import type { Findings, Inputs } from '../table/schema.ts';
import { sidesOf } from './sides.ts';
import { Together } from './together.ts';

const COMPILED_MAX = 100;
/** Kinds of cases of one table whose answers are kept; a table of few figures has dozens. */
const ANSWERED_MAX = 10_000;

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
  const made = compile(content);
  ready.set(digest, made);
  const [oldest] = ready.keys();
  if (ready.size > COMPILED_MAX && oldest !== undefined) ready.delete(oldest);
  return made;
}

/**
 * The engine is asked once for each kind of case (`sidesOf`), and its answer kept: what it said is what it says. It is given only
 * the columns in which some row asks for something, and the new cases of one turn together: the way to its threads and back
 * costs 32 to 64 µs, and much longer where the threads wait for a processor.
 */
function compile({ nodes, edges }: Jdm): Compiled {
  const table = nodes.find(({ content }) => content !== undefined)?.content;
  if (table === undefined || table.rules.length === 0) return { evaluate: async () => [] };
  const asked = table.inputs.filter(({ id }) => table.rules.some((row) => (row[id] ?? '') !== ''));
  const inputs = asked.length === 0 ? table.inputs.slice(0, 1) : asked;
  const many = {
    ...table,
    inputs,
    inputField: 'cases',
    outputPath: 'cases',
    executionMode: 'loop',
    passThrough: false,
  };
  const decision = engine.createDecision({
    nodes: nodes.map((node) => (node.content === undefined ? node : { ...node, content: many })),
    edges,
  });
  const names = inputs.map(({ field }) => field);
  const together = new Together(async (cases) => {
    const { result } = await decision.evaluate({ cases });
    return result.cases;
  });
  const sides = sidesOf(inputs, table.rules);
  const answered = new Map<string, Findings>();
  return {
    evaluate: async (of) => {
      const key = sides(of);
      const known = answered.get(key);
      if (known !== undefined) return known;
      const found = await together.evaluate(Object.fromEntries(names.map((name) => [name, of[name]])));
      const findings = findingsOf(found);
      if (answered.size < ANSWERED_MAX) answered.set(key, findings);
      return findings;
    },
  };
}

/** `collect` answers with a list, `first` with one object, which is empty when no row held. */
function findingsOf(result: unknown): Findings {
  const list: unknown[] = Array.isArray(result) ? result : [result ?? {}];
  return list.filter((one): one is Findings[number] => Object.keys(Object(one)).length > 0);
}
