import { minorOf } from '@sandglass/lending';
import { maximumSecured } from '../mortgage/secured.ts';
import type { CaseFile } from './case-file.ts';

/**
 * Who owns the home with the customer and has not agreed to its mortgage yet, each name once. Who agreed to a smaller one has not
 * agreed to this one.
 */
export function missingOwners(file: Pick<CaseFile, 'home' | 'owner_consents' | 'offer'>): readonly string[] {
  const secured = maximumSecured(file);
  const agreed = file.owner_consents.filter(
    ({ securedAtMost = '0.00' }) => minorOf(securedAtMost) >= secured,
  );
  return [...new Set(file.home?.coOwners ?? [])].filter(
    (name) => !agreed.some(({ person }) => person === name),
  );
}
