import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import type { LoadResult } from './load.ts';

/** What one payment, transfer or other operation of a load took, on average; processor time as the system counts it. */
export interface Cost {
  /** Bytes of PostgreSQL's log. */
  readonly walBytes: number;
  /** µs of this process, the load's own threads among them. */
  readonly programUs: number;
  /** µs of PostgreSQL's processes; undefined where the system does not tell. */
  readonly postgresUs: number | undefined;
}

const TICK_US = 10_000;

/** Runs a load and says what an operation of it cost: bytes and processor time tell more than a rate on a machine that others use. */
export async function withCost(
  pool: Pool,
  load: () => Promise<LoadResult>,
): Promise<LoadResult & { readonly cost: Cost }> {
  const before = await walBytes(pool);
  const postmaster = await postmasterOf(pool);
  const server = serverTicks(postmaster);
  const program = process.cpuUsage();
  const result = await load();
  const { user, system } = process.cpuUsage(program);
  const ticks = serverTicks(postmaster);
  const operations = Math.max(1, result.done + result.refused);
  const each = (of: number): number => Math.round(of / operations);
  return {
    ...result,
    cost: {
      walBytes: each((await walBytes(pool)) - before),
      programUs: each(user + system),
      postgresUs: server === undefined || ticks === undefined ? undefined : each((ticks - server) * TICK_US),
    },
  };
}

async function walBytes(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: number }>(
    `select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as bytes`,
  );
  return rows[0]?.bytes ?? 0;
}

/** Process of the server that a backend belongs to. */
async function postmasterOf(pool: Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  return statOf(String(rows[0]?.pid))?.parent;
}

/** Ticks of the server's processes so far; those of ended ones are in their parent's. */
function serverTicks(postmaster: number | undefined): number | undefined {
  if (postmaster === undefined) return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ name, stat: statOf(name) }))
    .reduce((sum, { name, stat }) => {
      if (stat === undefined) return sum;
      if (Number(name) === postmaster) return sum + stat.ticks + stat.ended;
      return stat.parent === postmaster ? sum + stat.ticks : sum;
    }, 0);
}

interface Stat {
  readonly parent: number;
  readonly ticks: number;
  /** Of its ended children. */
  readonly ended: number;
}

/** From /proc/<pid>/stat (proc(5)): fields 4 and 14 to 17, counted behind the name in brackets. */
function statOf(pid: string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((at) =>
      Number(fields[at]),
    );
    return { parent: parent!, ticks: user! + system!, ended: endedUser! + endedSystem! };
  } catch {
    return undefined;
  }
}
