import { maskPansIn } from '@sandglass/iso8583';

/** The address of a request as an answer may repeat it: without its query, and a card's number in it is masked. */
export function shownPath(url: string): string {
  const path = url.split('?')[0] ?? '/';
  const plain = decoded(path);
  const shown = maskPansIn(plain);
  return shown === plain ? path : encodeURI(shown);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
