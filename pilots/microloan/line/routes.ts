import { type Route, write } from '@sandglass/http';
import { decideRaise, lowerLine, proposeRaise } from '../lending.ts';
import { SHARD as shard } from '../shard.ts';
import { lineMine, lineOne, raiseList } from './reads.ts';

const line = { method: 'POST', parameters: { customer: 'customer' }, shard } as const;

/** The doors of a party's credit line: lowered by one officer, raised by two. */
export const lineRoutes: readonly Route[] = [
  lineMine,
  lineOne,
  raiseList,
  write({ ...line, path: '/api/lines/{customer}/lower', operation: lowerLine }),
  write({ ...line, path: '/api/lines/{customer}/raise', operation: proposeRaise }),
  write({ ...line, path: '/api/lines/{customer}/raise/decide', operation: decideRaise }),
];
