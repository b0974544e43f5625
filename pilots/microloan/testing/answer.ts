import type { Route } from '@sandglass/http';
import type { Actor } from '@sandglass/operations';
import microloan from '../index.ts';
import type { House } from './house.ts';

interface Asked {
  readonly actor: Actor;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object;
}

/** What a read of the pilot answers on the house's date; undefined: there is none. */
export async function answerOf(house: House, path: string, asked: Asked) {
  const route = microloan.routes.find((of: Route) => of.kind === 'read' && of.path === path);
  if (route?.kind !== 'read') throw new Error(`no route ${path}`);
  const { actor, params = {}, query = {} } = asked;
  const { pool, date: businessDate } = house;
  const found = await route.read({ params, query, actor, pool, businessDate, locale: 'en', now: 0 });
  // biome-ignore lint/suspicious/noExplicitAny: the answer is a document, looked at by matchers
  return found as any;
}
