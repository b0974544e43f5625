import { bytes, type RowOf, table, text } from '@sandglass/operations';

/** A number as it is kept: encrypted under a key of its own, which the vault's key wraps. Its id is the reference. */
export const numbers = table('payments.number', { id: text(), key: bytes(), sealed: bytes() }, { key: 'id' });
export type SealedNumber = RowOf<typeof numbers>;
