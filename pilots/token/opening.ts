import type { SecretOf, SubmitAsHouse } from '@sandglass/pilot';
import { issuing } from './issuing.ts';
import { openKeys } from './keys.ts';

/** What must be there before a holder comes: the keys and the bank's accounts. */
export async function openPilot(submit: SubmitAsHouse, secretOf: SecretOf): Promise<void> {
  await openKeys(secretOf);
  await submit(issuing.openBooks, {}, 'opening/books/1');
}
