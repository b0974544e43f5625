import { join } from 'node:path';
import {
  type CreditModel,
  homeEquityCard,
  homeEquityModel,
  type InvoiceModel,
  invoiceModel,
  isInvoiceModel,
  parseInvoiceModel,
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
  'home-equity-card': homeEquityCard,
};

/** Whether a model of that name comes with the program. */
export const isShipped = (name: string): boolean => Object.hasOwn(shipped, name);

/** The shipped model of firms by their invoices; it scores other rows than the rest, so it is asked for by name. */
const INVOICES = 'invoices';

/**
 * The model `--model` means: a shipped one by name, a folder that `credit train` wrote, or its model.json.
 * @throws InputError when it is neither.
 */
export async function findModel(call: VerbCall, model: string = DEFAULT_MODEL): Promise<CreditModel> {
  return isShipped(model) ? shipped[model]! : parseModel(await readModel(call, model));
}

/** The same, where firms by their invoices may be scored as well. */
export async function findScorer(
  call: VerbCall,
  model: string = DEFAULT_MODEL,
): Promise<CreditModel | InvoiceModel> {
  if (model === INVOICES) return invoiceModel;
  if (isShipped(model)) return shipped[model]!;
  const json = await readModel(call, model);
  return isInvoiceModel(json) ? parseInvoiceModel(json) : parseModel(json);
}

async function readModel(call: VerbCall, model: string): Promise<unknown> {
  const path = model.endsWith('.json') ? model : join(model, 'model.json');
  return parseJson(await contentOf(call, model, path), path);
}

async function contentOf(call: VerbCall, model: string, path: string): Promise<string> {
  try {
    const content = await call.read(path);
    return content.toString('utf8');
  } catch {
    const names = [...Object.keys(shipped), INVOICES].join(', ');
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
