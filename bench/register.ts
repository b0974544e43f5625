import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '@sandglass/database';
import microloan from '@sandglass/microloan';
import { type House, openHouse, rooms } from '@sandglass/server';
import { type BenchOptions, type BenchResult, machine, round } from './result.ts';
import { seedFacts, seedPilots } from './seed-register.ts';

const PILOTS = 1_000;
const FEW_PILOTS = 10;
const FEW_FACTS = 2_560;
const CLOSED_MS_MAX = 120_000;
const LOOK_MS = 200;
/** Server time of a page that a reader takes for immediate. */
export const GOAL_MS = 200;
/** The public register, and the supervisor's board behind the console. */
const PAGES = {
  list: '/register?lang=en',
  pilot: '/register/microloan?lang=en',
  programme: '/register/programme?lang=en',
  today: '/api/today',
  board: '/api/register',
  desk: '/api/pilots/microloan/desk',
  watch: '/api/pilots/microloan/measures',
} as const;
type Page = keyof typeof PAGES;
const TOKEN_S = 3600;

interface Timed {
  readonly firstMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
}

/** How long the register's public pages and the supervisor's board take on the server, among many pilots and facts as against few. */
export async function benchRegister(
  { seconds, size, say }: BenchOptions,
  folder: string,
): Promise<BenchResult> {
  const few = await measured(`${folder}/few`, { pilots: FEW_PILOTS, facts: FEW_FACTS }, seconds, say);
  const many = await measured(`${folder}/many`, { pilots: PILOTS, facts: size }, seconds, say);
  const slowest = (of: Readonly<Record<Page, Timed>>): Timed =>
    Object.values(of).reduce((one, other) => (other.p50Ms > one.p50Ms ? other : one));
  const [fast, slow] = [slowest(few), slowest(many)];
  return {
    name: 'register',
    rate: round(1000 / slow.p50Ms),
    unit: 'pages/s',
    baseline: {
      name: `the slowest page with ${FEW_PILOTS} pilots and ${FEW_FACTS} facts`,
      rate: round(1000 / fast.p50Ms),
    },
    ratio: round(fast.p50Ms / slow.p50Ms),
    p50Ms: slow.p50Ms,
    p99Ms: slow.p99Ms,
    errors: [...Object.values(few), ...Object.values(many)].reduce((sum, { errors }) => sum + errors, 0),
    machine: machine(),
    detail: {
      goalMs: GOAL_MS,
      reached: Object.values(many).every(({ p99Ms }) => p99Ms < GOAL_MS),
      pilots: PILOTS,
      facts: size,
      few,
      many,
    },
  };
}

async function measured(
  folder: string,
  size: { readonly pilots: number; readonly facts: number },
  seconds: number,
  say: (line: string) => void,
): Promise<Readonly<Record<Page, Timed>>> {
  const database = await openDatabase({ folder, rooms, url: '' });
  try {
    await seedPilots(database.pool, size.pilots);
    await seedFacts(database.pool, size.facts, say);
  } finally {
    await database.close();
  }
  const house = await openHouse({
    pilots: [microloan],
    port: 1,
    folder,
    databaseUrl: '',
    simulate: false,
    demoLogins: [],
  });
  try {
    await dayClosed(house);
    const timed: [string, Timed][] = [];
    const token = await house.identity.mint({ role: 'supervisor', party: 'supervisor' }, TOKEN_S);
    for (const [page, url] of Object.entries(PAGES)) {
      timed.push([page, await time(house, url, token, seconds)]);
      say(`${size.pilots} pilots, ${size.facts} facts: ${JSON.stringify(timed.at(-1))}`);
    }
    return Object.fromEntries(timed) as Record<Page, Timed>;
  } finally {
    await house.close();
  }
}

/** The house closes yesterday when it opens; its readers come later. */
async function dayClosed({ database: { pool } }: House): Promise<void> {
  const end = performance.now() + CLOSED_MS_MAX;
  while (performance.now() < end) {
    const { rowCount } = await pool.query(`select from measures.total where shard = 'microloan' limit 1`);
    if (rowCount !== 0) return;
    await setTimeout(LOOK_MS);
  }
}

/** One reader after another, for some seconds; the first is told apart. */
async function time({ app }: House, url: string, token: string, seconds: number): Promise<Timed> {
  const took: number[] = [];
  let errors = 0;
  const end = performance.now() + seconds * 1000;
  do {
    const begun = performance.now();
    const { statusCode } = await app.inject({
      url,
      headers: url.startsWith('/api/') ? { authorization: `Bearer ${token}` } : { accept: 'text/html' },
    });
    took.push(performance.now() - begun);
    if (statusCode !== 200) errors += 1;
  } while (performance.now() < end);
  const [firstMs = 0, ...rest] = took;
  const sorted = (rest.length === 0 ? [firstMs] : rest).toSorted((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { firstMs: round(firstMs), p50Ms: at(0.5), p99Ms: at(0.99), errors };
}
