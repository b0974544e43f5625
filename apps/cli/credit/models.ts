import { join } from 'node:path';
import {
  type CreditModel,
  type Language,
  parseModel,
  type ScoredRow,
  scoreTable,
  smallBusinessModel,
  type Table,
} from '@sandglass/microloan/credit';
import { InputError, type VerbCall } from '../verb.ts';

/** Scores a whole file; `id` names the column that identifies a row. */
export type Scorer = (table: Table, language: Language, id?: string) => readonly ScoredRow[];

const DEFAULT_MODEL = 'small-business-card';

/** Models that come with the program, by the name `--model` knows. */
const shipped: Readonly<Record<string, Scorer>> = {
  [DEFAULT_MODEL]: byCard(smallBusinessModel),
};

/**
 * The model `--model` means: a shipped one by name, a folder that `credit train` wrote, or its model.json.
 * @throws InputError when it is neither.
 */
export async function findScorer(call: VerbCall, model: string = DEFAULT_MODEL): Promise<Scorer> {
  if (Object.hasOwn(shipped, model)) return shipped[model]!;
  const path = model.endsWith('.json') ? model : join(model, 'model.json');
  const content = await readModel(call, model, path);
  return byCard(parseModel(parseJson(content, path)));
}

function byCard(model: CreditModel): Scorer {
  return (table, language, id) => scoreTable(model, table, language, id);
}

async function readModel(call: VerbCall, model: string, path: string): Promise<string> {
  try {
    const content = await call.read(path);
    return content.toString('utf8');
  } catch {
    const names = Object.keys(shipped).join(', ');
    throw new InputError(
      'credit-model-unknown',
      'No such model',
      `There is no model "${model}": give one of ${names}, or the folder that credit train wrote.`,
    );
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new InputError('credit-model-invalid', 'The model is not readable', `${path} is not JSON.`);
  }
}
