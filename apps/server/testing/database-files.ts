import fs from 'node:fs';
import pg from 'pg';

/** A number in figures, and packed two to a byte, as ISO 8583 writes them. */
export const formsOf = (digits: string): readonly Buffer[] => [
  Buffer.from(digits),
  Buffer.from(digits.padEnd(digits.length + (digits.length % 2), 'f'), 'hex'),
];

/**
 * Lets the server keep its write-ahead log from now on, until what is given back is called: each checkpoint else takes it away, and others
 * on the server make some.
 */
export async function keepLog(url: string): Promise<() => Promise<void>> {
  const slot = `kept_${process.pid}_${Date.now()}`;
  const asOwner = async (query: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(query);
    } finally {
      await client.end();
    }
  };
  await asOwner(`select pg_create_physical_replication_slot('${slot}', true)`);
  return () => asOwner(`select pg_drop_replication_slot('${slot}')`);
}

export interface DatabaseFile {
  readonly file: string;
  readonly kind: 'page' | 'log';
  readonly bytes: Buffer;
}

/** What lies on the disk of a database and of its server's write-ahead log, one file after the other; undefined: its folder cannot be read. */
export async function databaseFiles(pool: pg.Pool): Promise<Iterable<DatabaseFile> | undefined> {
  await pool.query('checkpoint');
  const { rows } = await pool.query<{ folder: string; oid: number }>(
    `select current_setting('data_directory') as folder, oid::int4 as oid from pg_database where datname = current_database()`,
  );
  const { folder, oid } = rows[0]!;
  if (!fs.existsSync(folder)) return undefined;
  return filesOf([
    [`${folder}/base/${oid}`, 'page'],
    [`${folder}/pg_wal`, 'log'],
  ]);
}

function* filesOf(places: readonly (readonly [string, DatabaseFile['kind']])[]): Iterable<DatabaseFile> {
  for (const [at, kind] of places) {
    for (const name of fs.readdirSync(at)) {
      const file = `${at}/${name}`;
      const bytes = readIfThere(file);
      if (bytes !== undefined) yield { file, kind, bytes };
    }
  }
}

/** PostgreSQL takes files away while one looks. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? fs.readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
