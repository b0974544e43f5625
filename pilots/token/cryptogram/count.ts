import { int, table, text } from '@sandglass/operations';

/** How many cryptograms were made of a token: each has a higher counter than those before. Its id is the token's. */
export const counts = table('token.cryptogram_count', { id: text(), made: int() }, { key: 'id' });
