import type { KnownToHouse, SubmitAsHouse } from '@sandglass/pilot';
import { knowPhonesBy } from './binding/phone.ts';
import { issuing, vault } from './issuing.ts';
import { openKeys } from './keys.ts';
import { registerRequestor } from './requestor/register.ts';
import { sampleRequestors } from './requestor/samples.ts';

/** What must be there before a holder comes: the keys, the bank's accounts, and who may be given tokens. */
export async function openPilot(submit: SubmitAsHouse, known: KnownToHouse): Promise<void> {
  knowPhonesBy(known.phoneEndOf);
  await openKeys(known);
  vault.refresh();
  await submit(issuing.openBooks, {}, 'opening/books/1');
  for (const requestor of sampleRequestors)
    await submit(registerRequestor, requestor, `opening/requestor/1/${requestor.id}`);
}
