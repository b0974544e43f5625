import { redressed } from '../bank/redress.ts';

/** Pages of other pilots than the wallet's first, by how their addresses begin. */
const PILOTS_BY_PLACE = [
  ['/homes', 'swiftcredit'],
  ['/tokens', 'token'],
  ['/share', 'token'],
] as const;

interface Place {
  readonly pathname: string;
  readonly search: string;
}

/** Of which pilot an address is; undefined: the wallet's first. A claim or a complaint names it (`?pilot=token`). */
export function pilotOfPlace({ pathname, search }: Place): string | undefined {
  const named = new URLSearchParams(search).get('pilot');
  return (
    PILOTS_BY_PLACE.find(([place]) => pathname.startsWith(place))?.[1] ??
    redressed.find((pilot) => pilot === named)
  );
}
