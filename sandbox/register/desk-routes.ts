import { numberNotSearched, type Route, read } from '@sandglass/http';
import { type Actor, type Json, locales, type Refused, reasonOf, say } from '@sandglass/operations';
import Type from 'typebox';
import { offersFor } from './desk.ts';
import { type AlsoFind, findInRegister } from './find.ts';
import { pilotsListing } from './listing.ts';
import { PilotId } from './operations/inputs.ts';
import { pilotJson, seenPilot } from './read.ts';
import { type AlsoDue, todayOf } from './today.ts';
import { waitsFor } from './waits.ts';

const Nothing = Type.Object({}, { additionalProperties: false });

/** What staff see of their own work: what waits for them, here and in the rooms that say so, and what they may do. */
export const deskRoutes = (also: AlsoDue, alsoFind: AlsoFind): readonly Route[] => [
  pilotsListing,
  read({
    path: '/api/today',
    summary: 'What waits for a decision of the caller today, what lapses first on top.',
    roles: ['supervisor', 'institution', 'auditor'],
    params: Nothing,
    query: Nothing,
    reply: Type.Unknown(),
    read: async ({ pool, actor, now: at }) => {
      const { due, pilots } = await todayOf(pool, actor, at, also);
      return {
        at: new Date(at).toISOString(),
        due: due.map(({ until, ...each }) => ({
          ...each,
          title: { ...pilots.get(each.pilot)!.title },
          state: pilots.get(each.pilot)!.state,
          until: until === null ? null : new Date(until).toISOString(),
        })),
      };
    },
  }),
  read({
    path: '/api/find',
    summary:
      'What has this number or name, among what the caller may see; a card’s or token’s number is refused.',
    roles: ['supervisor', 'institution', 'auditor'],
    params: Nothing,
    query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
    reply: Type.Unknown(),
    read: async ({ pool, actor, query }) => {
      const wanted = query.q.trim();
      const found = [
        ...(await alsoFind(pool, actor, wanted)),
        ...(await findInRegister(pool, actor, wanted)),
      ];
      return { found: found.map((each) => ({ ...each })) };
    },
    refuses: numberNotSearched,
  }),
  read({
    path: '/api/pilots/{id}/desk',
    summary: 'What the caller may do about a pilot now, and for what must wait, why.',
    roles: ['supervisor', 'institution', 'auditor'],
    params: Type.Object({ id: PilotId }),
    query: Nothing,
    reply: Type.Unknown(),
    read: async ({ pool, actor, params, now }) => {
      const pilot = await seenPilot(pool, actor, params.id);
      if (pilot === undefined) return undefined;
      return {
        pilot: pilotJson(pilot),
        own: actor.role === 'institution' && actor.party === pilot.institution,
        waitsFor: waitsFor(pilot, now),
        proposal: actor.role === 'supervisor' ? (pilot.proposal as unknown as Json) : null,
        offers: offers(pilot, actor, now),
      };
    },
  }),
];

const offers = (pilot: Parameters<typeof offersFor>[0], actor: Actor, at: number): Json =>
  offersFor(pilot, actor, at).map(({ action, refused }) => ({
    action,
    refused: refused === undefined ? null : { code: refused.code, detail: inWords(refused) },
  }));

const inWords = ({ code, values }: Refused): Json => {
  const { detail } = reasonOf(code);
  return Object.fromEntries(locales.map((locale) => [locale, say(detail, locale, values)]));
};
