import { type Route, read, write } from '@sandglass/http';
import type { Operation } from '@sandglass/operations';
import {
  acquirerDueRoute,
  liveRoutes,
  memberDeskRoutes,
  type Tape,
  withoutNumbers,
} from '@sandglass/payments';
import Type, { type TSchema } from 'typebox';
import { acquirerSettling, acquirerSource } from './acquirer-settling.ts';
import { ACQUIRER, ACQUIRER_CODE, ACQUIRER_INSTITUTION } from './names.ts';

const PREFIX = '/api/acquiring';
const { endStuck, settleDifference } = acquirerSettling;

/** A sale's id begins with its merchant's code of 15 digits, one in ten with a check digit by chance. */
const MERCHANT = /^[0-9A-Z]{15}:/;

/** Ends a stuck sale, which its id names. */
const endSale = (): Route => {
  const route = withoutNumbers(
    write({
      method: 'POST',
      path: `${PREFIX}/sales/{id}/end`,
      operation: endStuck as unknown as Operation<TSchema, undefined>,
      parameters: { id: 'sale' },
      shard: ACQUIRER,
    }),
  );
  const refuses = route.refuses!;
  return {
    ...route,
    refuses: (text, at) => refuses(at === 'path/id' ? text.replace(MERCHANT, '') : text, at),
  };
};

/**
 * The doors of the simulated acquirer's staff, and of those who watch: its settlement dates, its differences, its sales that have not
 * ended, what passes it. Nothing of network or bank is here. @param tapes its own
 */
export function acquirerDesk(tapes: readonly Tape[]): readonly Route[] {
  const settling = memberDeskRoutes({
    shard: ACQUIRER,
    prefix: PREFIX,
    code: ACQUIRER_CODE,
    source: acquirerSource,
    settleDifference,
  });
  return [
    ...settling.map((route) => withoutNumbers(route)),
    ...liveRoutes({ path: `${PREFIX}/live`, tapes, acquirer: ACQUIRER }),
    withoutNumbers(acquirerDueRoute({ path: `${PREFIX}/due`, shard: ACQUIRER })),
    endSale(),
  ].map((route) => ({ ...route, pilot: ACQUIRER }));
}

/** Whether the caller has the acquirer's desk: as its own staff, or to watch it. Asked by every page of the console. */
export const ownDesk = (isPlayed: boolean): Route =>
  withoutNumbers(
    read({
      path: `${PREFIX}/desk`,
      summary: 'Whether the caller is of the simulated acquirer’s staff, or watches it, or neither.',
      roles: ['institution', 'supervisor', 'auditor'],
      params: Type.Object({}),
      query: Type.Object({}, { additionalProperties: false }),
      reply: Type.Object({ seen: Type.Boolean(), own: Type.Boolean() }),
      read: async ({ actor }) => {
        const own = isPlayed && actor.role === 'institution' && actor.party === ACQUIRER_INSTITUTION;
        return { own, seen: own || (isPlayed && actor.role !== 'institution') };
      },
    }),
  );
