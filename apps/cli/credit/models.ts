import { join } from 'node:path';
import {
  type CreditModel,
  homeEquityModel,
  parseModel,
  smallBusinessCard,
  smallBusinessModel,
} from '@sandglass/credit';
import { InputError, type VerbCall } from '../verb.ts';

const DEFAULT_MODEL = 'small-business';

/** Models that come with the program, by the name `--model` knows. */
const shipped: Readonly<Record<string, CreditModel>> = {
  [DEFAULT_MODEL]: smallBusinessModel,
  'small-business-card': smallBusinessCard,
  'home-equity': homeEquityModel,
};

/**
 * The model `--model` means: a shipped one by name, a folder that `credit train` wrote, or its model.json.
 * @throws InputError when it is neither.
 */
export async function findModel(call: VerbCall, model: string = DEFAULT_MODEL): Promise<CreditModel> {
  if (Object.hasOwn(shipped, model)) return shipped[model]!;
  const path = model.endsWith('.json') ? model : join(model, 'model.json');
  const content = await readModel(call, model, path);
  return parseModel(parseJson(content, path));
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
