import type { KeyStore, Suite } from '@sandglass/keys';
import type { LineSecurity } from '@sandglass/payments';

/** What both ends of a line share, by the institution codes of its two ends. */
export type Secured = (one: string, other: string) => Promise<LineSecurity>;

/** A secret a line, kept with the house's keys; codes by the cipher of its suite. */
export const securedBy =
  (keys: KeyStore, suite: Suite): Secured =>
  async (...ends) => ({
    secret: await keys.secret(`line ${ends.sort().join(' ')}`),
    algorithm: suite === 'gm' ? 'sm4' : 'aes',
  });
