import { useRead } from '@sandglass/kit';
import { useParams } from 'react-router';
import { TOKEN_ME, tokenMe } from '../bank/tokens.ts';

/** The token of this page's address, out of all of the person's. */
export function useToken() {
  const id = useParams().id ?? '';
  const read = useRead(TOKEN_ME, tokenMe);
  return { id, read, token: read.data?.tokens.find((each) => each.id === id) };
}
