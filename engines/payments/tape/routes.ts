import { type Route, read } from '@sandglass/http';
import type { Json, Role } from '@sandglass/operations';
import Type from 'typebox';
import { withoutNumbers } from '../card/refuse-numbers.ts';
import { keptList, rounded, saysOf } from './list.ts';
import { openSalesListing } from './open-sales.ts';
import { openWork } from './open-work.ts';
import { pictureOf } from './picture.ts';
import type { Tape } from './tape.ts';

/** Who looks at payments as they pass: they see no customer, only masked numbers. */
const LOOKERS: readonly Role[] = ['institution', 'supervisor', 'auditor'];
const Party = Type.Object({ party: Type.Enum(['acquirer', 'network', 'bank']) });
const Text = Type.Optional(Type.String({ maxLength: 64 }));

export interface LiveOptions {
  /** Below which address: `/api/token/live`. */
  readonly path: string;
  readonly tapes: readonly Tape[];
  /** The acquirer's shard, where its open sales lie. */
  readonly acquirer: string;
}

/** The doors to what parties remember of what passed by them. */
export function liveRoutes({ path, tapes, acquirer }: LiveOptions): readonly Route[] {
  const tapeOf = (party: string): Tape | undefined => tapes.find((tape) => tape.party === party);
  const doors = [
    read({
      path: `${path}/{party}`,
      summary: 'How payments pass a party now: rate, answers by code, its lines, what waits; also as events.',
      roles: LOOKERS,
      params: Party,
      query: Type.Object({}, { additionalProperties: false }),
      reply: Type.Object({}, { additionalProperties: true }),
      live: true,
      read: async ({ params, pool }) => {
        const tape = tapeOf(params.party);
        if (tape === undefined) return undefined;
        const { at: _, answer, minute, ...figures } = tape.figures();
        const byResponse = minute.byResponse.map((one) => ({ ...one, says: saysOf(one.code) }));
        return {
          ...figures,
          minute: { ...minute, byResponse },
          answer: answer && { ...answer, medianMs: rounded(answer.medianMs), p99Ms: rounded(answer.p99Ms) },
          open: params.party === 'acquirer' ? await openWork(pool, acquirer) : null,
        } as unknown as Json;
      },
    }),
    read({
      path: `${path}/{party}/payments`,
      summary: 'The payments that a party remembers message by message, the newest first; also as events.',
      roles: LOOKERS,
      params: Party,
      query: Type.Object(
        { state: Text, kind: Text, response: Text, q: Text },
        { additionalProperties: false },
      ),
      reply: Type.Object({}, { additionalProperties: true }),
      live: true,
      read: async ({ params, query }) => {
        const tape = tapeOf(params.party);
        return tape && (keptList(tape.exchanges(), query) as unknown as Json);
      },
    }),
    read({
      path: `${path}/payments/{exchange}`,
      summary:
        'One payment on its whole way: each message with its moments and its fields, card data hidden.',
      roles: LOOKERS,
      params: Type.Object({ exchange: Type.String({ minLength: 1, maxLength: 64 }) }),
      query: Type.Object({}, { additionalProperties: false }),
      reply: Type.Object({}, { additionalProperties: true }),
      live: true,
      read: async ({ params }) => pictureOf(tapes, params.exchange),
    }),
    openSalesListing(`${path}/acquirer/open-sales`, acquirer),
  ];
  return doors.map((route) => withoutNumbers(route));
}
