import { DoorRefusal } from '@sandglass/http';
import { looksLikePan } from '@sandglass/iso8583';
import './reasons.ts';

/** Numbers are nothing to search by: they would stand in addresses and histories. The refusal does not repeat it. */
export function refuseNumbers(...texts: readonly (string | undefined)[]): void {
  if (texts.some((text) => text !== undefined && looksLikePan(text)))
    throw new DoorRefusal('number-not-searched');
}
