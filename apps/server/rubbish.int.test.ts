import { isDeepStrictEqual } from 'node:util';
import type { WriteRoute } from '@sandglass/http';
import { reasonOf } from '@sandglass/operations';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type DemoHouse, demoHouse, until } from './testing/demo-house.ts';
import { leavesOf, mayBeNull, replaced, type Schema, sampleOf } from './testing/sample.ts';

const ROLES = [
  'supervisor',
  'institution:fenghe-bank',
  'customer:lin',
  'merchant:shop',
  'auditor',
  undefined,
];
/** Names of things that are there, so that rubbish gets as far as it can. */
const IN_ADDRESS: Readonly<Record<string, string>> = {
  '/api/pilots': 'microloan',
  '/api/consents': 'credit-assessment',
};
const AT_ONCE = 16;
/** Each of so many doors is sent what is large. */
const LARGE_EACH = 10;
const SEED = Number(process.env.SANDGLASS_SEED ?? 20_261_124);
const RUNS = Number(process.env.SANDGLASS_RUNS ?? 400);

let demo: DemoHouse;
let routes: readonly WriteRoute[];
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  await until(isAtRest, 'the day’s own work is done');
  routes = demo.house.routes.filter((route): route is WriteRoute => route.kind === 'write');
});
afterAll(async () => demo?.close());

interface Sent {
  readonly body: string;
  readonly headers?: Record<string, string>;
}
type Body = Readonly<Record<string, unknown>>;

const json = (value: unknown): Sent => ({ body: JSON.stringify(value) });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
/** Written by hand: `JSON.stringify` cannot write a number that no double holds. */
const withNumber = (body: Body, path: readonly string[]): Sent => ({
  body: JSON.stringify(replaced(body, path, 'A NUMBER')).replace('"A NUMBER"', '1e400'),
});

/** What is wrong with the whole request, whatever its fields. */
const wholes: Readonly<Record<string, (body: Body) => Sent>> = {
  'a body cut off in the middle': (body) => ({ body: `${JSON.stringify(body).slice(0, -1)},"` }),
  'no JSON': () => ({ body: '<a/>' }),
  'a list for an object': (body) => json([body]),
  'a text for an object': () => json('rubbish'),
  'a number for an object': () => json(5),
  'a field that is not known': (body) => json({ ...body, 'rubbish~/': 1 }),
  'a field that is everybody’s': () => ({ body: '{"__proto__":{"a":1}}' }),
  'a field whose name cannot be stored': (body) => json({ ...body, 'a\0': 1 }),
  'another media type': (body) => ({ ...json(body), headers: { 'content-type': 'text/plain' } }),
  'a form': () => ({ body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  'no key': (body) => ({ ...json(body), headers: { 'idempotency-key': '' } }),
  'a key in other letters': (body) => ({ ...json(body), headers: { 'idempotency-key': 'k\u00e9y' } }),
};

/** What of them all other roles send: who is not let in is refused whatever it is, who is let in is answered as the first of them. */
const SHUT_OUT = ['a body cut off in the middle', 'no JSON', 'a list for an object', 'no key'];
const few = Object.fromEntries(Object.entries(wholes).filter(([what]) => SHUT_OUT.includes(what)));

/** The same, and large: sent by whoever is let in, to a few doors, for bodies are read before it is known whose they are. */
const larges: typeof wholes = {
  'lists in lists, 400,000 deep': () => ({ body: nested(400_000) }),
  'a field of a million characters': (body) => json({ ...body, long: 'x'.repeat(1_000_000) }),
};

/** What is wrong with one field. */
const fields: Readonly<Record<string, (body: Body, path: readonly string[]) => Sent>> = {
  'nothing at all': (body, path) => json(replaced(body, path, null)),
  'another type': (body, path) => json(replaced(body, path, [{ a: [true] }])),
  'a number beyond every number': withNumber,
  'a number of 40 digits': (body, path) => json(replaced(body, path, 1e39)),
  'an object 5,000 deep': (body, path) => ({
    body: JSON.stringify(replaced(body, path, 'DEEP')).replace(
      '"DEEP"',
      `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    ),
  }),
  'a field beside it that is not known': (body, path) => json(replaced(body, besides(path), 1)),
  'a text with a NUL': (body, path) => json(replaced(body, path, 'a\0b')),
  'a text with half a character': (body, path) => json(replaced(body, path, 'a\ud800b')),
  'a text of 100,000 characters': (body, path) => json(replaced(body, path, 'x'.repeat(100_000))),
};

/** A place that nobody asked for, in the object that holds the place. */
function besides(path: readonly string[]): readonly string[] {
  const object = [...path];
  while (/^\d+$/.test(object.at(-1) ?? '')) object.pop();
  return [...object.slice(0, -1), 'rubbish'];
}

const addressOf = ({ path }: WriteRoute): string =>
  path.replaceAll(/\{\w+\}/g, IN_ADDRESS[path.split('/').slice(0, 3).join('/')] ?? 'x-1');

const bodies = new Map<WriteRoute, Body>();
/** The body of a route as its schema asks it, without what stands in the address. */
function bodyOf(route: WriteRoute): Body {
  const known = bodies.get(route);
  if (known !== undefined) return known;
  const sample = sampleOf(route.operation.input as Schema, SEED) as Body;
  const inAddress = Object.values(route.parameters);
  const body = Object.fromEntries(Object.entries(sample).filter(([name]) => !inAddress.includes(name)));
  bodies.set(route, body);
  return body;
}

/** Nothing at all is no rubbish where the schema has null. */
const isLetThrough = ({ operation }: WriteRoute, what: string, path: readonly string[]): boolean =>
  what === 'nothing at all' && mayBeNull(operation.input as Schema, path);

let sent = 0;
async function send(route: WriteRoute, role: string | undefined, { body, headers }: Sent): Promise<Answer> {
  sent += 1;
  return demo.call(route.method, addressOf(route), role, body, {
    'idempotency-key': `rubbish-${sent}`,
    ...headers,
  });
}

/** Undefined when it is told as it should be. */
function wrongly({ status, headers, body }: Answer): string | undefined {
  if (status >= 500) return `${status} ${JSON.stringify(body)}`;
  if (status < 400) return `${status}: it was taken`;
  if (headers.get('content-type') !== 'application/problem+json; charset=utf-8') return 'no problem+json';
  if (body.type !== `/problems/${body.code}` || body.status !== status) return `its type is ${body.type}`;
  return reasonOf(body.code).status === status ? undefined : `${body.code} has another status`;
}

/** Rows of every table, but for where the house puts its own rest and its log's tiles. */
async function rowsOf(): Promise<Record<string, number>> {
  const { pool } = demo.house.database;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const counted: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ n: number }>(`select count(*)::int4 as n from ${name}`);
    counted[name] = rows[0]!.n;
  }
  return counted;
}

async function factsOf(): Promise<Record<string, number>> {
  const { rows } = await demo.house.database.pool.query<{ kind: string; n: number }>(
    // The house probes its doors each minute, whoever sends rubbish meanwhile.
    "select kind, count(*)::int4 as n from journal.fact where kind <> 'measure.probed' group by kind",
  );
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}

const REST_MS = 2_000;

/** Each pilot's day is closed, nothing waits to be delivered, and for a while nothing was written. */
async function isAtRest(): Promise<boolean> {
  const { pool } = demo.house.database;
  const { rows } = await pool.query<{ closed: number; waiting: number }>(
    `select (select count(*)::int4 from journal.fact where kind = 'ledger.closed') as closed,
       (select count(*)::int4 from jobs.job where state = 'waiting' and run_at <= now()) as waiting`,
  );
  const { closed, waiting } = rows[0]!;
  if (closed < demo.house.pilots.length || waiting > 0) return false;
  const before = await factsOf();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  return isDeepStrictEqual(await factsOf(), before);
}

const OF_REFUSALS = /^(journal|operations)\./;
const withoutRefusals = (rows: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).filter(([name]) => !OF_REFUSALS.test(name)));

/** Sends each and tells what was answered wrongly, and how many got as far as their operation. */
async function sendAll(
  all: readonly {
    readonly what: string;
    readonly route: WriteRoute;
    readonly role: string | undefined;
    readonly sent: Sent;
  }[],
): Promise<{ wrong: string[]; refused: number }> {
  const wrong: string[] = [];
  let refused = 0;
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await Promise.all(
      all.slice(at, at + AT_ONCE).map(async ({ what, route, role, sent: of }) => {
        const answer = await send(route, role, of);
        const why = wrongly(answer);
        if (answer.headers.has('operation')) refused += 1;
        if (why !== undefined) wrong.push(`${route.method} ${route.path} as ${role}, ${what}: ${why}`);
      }),
    );
  }
  return { wrong, refused };
}

describe('rubbish', () => {
  it('at every door that writes, by every role, is refused by a problem, and nothing is written but its refusal', async () => {
    const all = routes.flatMap((route, at) => {
      const isLet = (role: string | undefined): boolean =>
        route.operation.roles.includes((role?.split(':')[0] ?? 'public') as never);
      // Who is let in is answered alike: what is wrong with a field is looked at after that.
      const one = ROLES.find(isLet);
      return ROLES.flatMap((role) => {
        const body = bodyOf(route);
        const paths = role === one && isLet(role) ? leavesOf(body) : [];
        const asked = role !== one ? few : { ...wholes, ...(at % LARGE_EACH === 0 ? larges : {}) };
        return [
          ...Object.entries(asked).map(([what, of]) => ({
            what,
            route,
            role,
            sent: of(body),
          })),
          ...Object.entries(fields).flatMap(([what, of]) =>
            paths
              .filter((path) => !isLetThrough(route, what, path))
              .map((path) => ({
                what: `${what} at /${path.join('/')}`,
                route,
                role,
                sent: of(body, path),
              })),
          ),
        ];
      });
    });
    const before = { rows: await rowsOf(), facts: await factsOf() };
    const { wrong, refused } = await sendAll(all);
    expect(wrong).toEqual([]);
    const after = { rows: await rowsOf(), facts: await factsOf() };
    expect(withoutRefusals(after.rows)).toEqual(withoutRefusals(before.rows));
    expect(after.facts).toEqual({
      ...before.facts,
      'operation.refused': (before.facts['operation.refused'] ?? 0) + refused,
    });
    process.stdout.write(`${all.length} requests of rubbish, ${refused} got as far as their operation\n`);
  }, 600_000);

  it('in an address is refused by a problem too', async () => {
    const wrong: string[] = [];
    for (const route of demo.house.routes.filter(({ path }) => path.includes('{'))) {
      for (const part of [
        '%00',
        'a%00b',
        '%ED%A0%80',
        '%ff',
        '%',
        '..%2f..',
        'x'.repeat(199),
        'x'.repeat(5_000),
        '💥',
      ]) {
        const answer = await demo.call(
          route.method,
          route.path.replaceAll(/\{\w+\}/g, part),
          'supervisor',
          {},
        );
        const why = wrongly(answer);
        if (why !== undefined) wrong.push(`${route.method} ${route.path} with ${part.slice(0, 20)}: ${why}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  it(`of any form (seed ${SEED}) never makes the house fail`, async () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\0', '\ud800', '1e400', '-0', '9'.repeat(400), '2024-02-30', '0x10', -0, 2 ** 70),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        fc.constantFrom(...ROLES),
        fc.nat(),
        anything,
        async (route, role, place, value) => {
          const body = bodyOf(route);
          const paths = leavesOf(body);
          const path = paths[place % Math.max(1, paths.length)] ?? ['rubbish'];
          const answer = await send(route, role, json(replaced(body, path, value)));
          // Anything may be what is asked for, by chance.
          if (answer.status >= 400 || answer.status < 200) expect(wrongly(answer)).toBeUndefined();
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  }, 120_000);
});
