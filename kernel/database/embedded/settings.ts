import { totalmem } from 'node:os';

const MIB = 2 ** 20;
const BUFFERS_MIN_MIB = 128;
const BUFFERS_MAX_MIB = 512;

/** What this process may have of the machine's memory, in bytes: a container's part, or all of it. */
export const memoryHere = (): number => Math.min(process.constrainedMemory() || totalmem(), totalmem());

/**
 * PostgreSQL's own pages in memory: a quarter of what there is (its manual, 20.4.1), and no more than was of use. With 6 GB a payment among ten
 * million tokens cost no less, as the system's cache holds what these do not (docs/benchmarks.md, growth).
 */
const buffers = (memory: number): string =>
  `${Math.min(BUFFERS_MAX_MIB, Math.max(BUFFERS_MIN_MIB, Math.floor(memory / 4 / MIB)))}MB`;

/**
 * How the embedded server runs on a machine with so many bytes of memory; durability is PostgreSQL's default and stays so unless a test
 * asks otherwise.
 */
export const settings = (memory: number): Readonly<Record<string, string>> => ({
  // The batch statement is the only hot one and its plans are fixed: compiling it costs more than it gives.
  jit: 'off',
  shared_buffers: buffers(memory),
  // Fewer checkpoints, so fewer full pages in the log after each.
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  // One executor a shard writes; the rest are short reads.
  max_connections: '120',
  // Names and times in the server's own log are for people who mend it.
  log_line_prefix: '%m [%p] ',
  timezone: 'UTC',
});
