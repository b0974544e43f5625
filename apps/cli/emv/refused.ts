import { EmvError } from '@sandglass/emv';
import { InputError } from '../verb.ts';

/** What `act` gives; a refusal of the codec is said as the command line says it. */
export function orRefused<T>(title: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof EmvError) throw new InputError(`emv-${error.fault}`, title, error.message);
    throw error;
  }
}
