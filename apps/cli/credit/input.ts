import { CreditDataError, readTable, type Table } from '@sandglass/credit';
import { InputError, UsageError, type VerbCall } from '../verb.ts';

/** The value of a flag that the verb cannot do without. */
export function needFlag(call: VerbCall, flag: string): string {
  const value = call.flags[flag];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`--${flag} is needed.`);
}

export function optionalFlag(call: VerbCall, flag: string): string | undefined {
  const value = call.flags[flag];
  return typeof value === 'string' ? value : undefined;
}

/** No loose words: everything is a flag here. */
export function refuseWords(call: VerbCall): void {
  const [word] = call.args;
  if (word !== undefined) throw new UsageError(`"${word}" is not understood: give the file with --data.`);
}

export async function readData(call: VerbCall): Promise<Table> {
  return readTable(await call.read(needFlag(call, 'data')));
}

/** Runs the work and tells refused data in the CLI's own words. */
export async function tellRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CreditDataError)) throw error;
    const sentence = `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
    throw new InputError(error.type, 'The credit data cannot be used', sentence);
  }
}
