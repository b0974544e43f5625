import type { Iso8583Message } from '@sandglass/iso8583';

/** How a request over a link ended. `unknown`: it may have been done, and has to be reversed or sent again. */
export type Answer =
  | { readonly kind: 'answered'; readonly message: Iso8583Message }
  | { readonly kind: 'unknown'; readonly why: 'time-out' | 'closed' }
  /** It never left, so nothing was done. */
  | { readonly kind: 'unsent'; readonly why: 'closed' | 'draining' | 'busy' | 'in-flight' };
