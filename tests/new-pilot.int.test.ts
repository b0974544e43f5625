import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { migrate } from '@sandglass/database';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type Limit, parseDeclaration, signMandate } from '@sandglass/declaration';
import { classesOf, leftOver } from '@sandglass/ending';
import { counters, Guard, mandates, obeyOperation } from '@sandglass/guard';
import { computeMeasures } from '@sandglass/measures';
import type { Actor, Operation } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import type { Pilot } from '@sandglass/pilot';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'docs', 'a-new-pilot.md'), 'utf8');

/** What the page's index.ts exports. */
interface Voucher {
  readonly default: Pilot;
  readonly sell: Operation;
  readonly redeem: Operation;
  readonly limits: readonly Limit[];
}

let folder: string;
let database: TestDatabase;
let house: House;
let voucher: Voucher;

const ann: Actor = { role: 'customer', party: 'ann' };
const shop: Actor = { role: 'merchant', party: 'shop' };

/** Inside the root, so that the files find the workspaces; `.cache` is nobody's. */
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache', 'new-pilot-'));
  for (const [, path = '', text = ''] of page.matchAll(/^```\w+ (pilots\/\S+)\n(.*?)^```$/gms)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  voucher = await import(pathToFileURL(join(folder, 'pilots', 'voucher', 'index.ts')).href);
  database = await testDatabase();
  await migrate(database.pool, [
    { room: 'voucher', directory: join(folder, 'pilots', 'voucher', 'migrations') },
  ]);
  house = new House(database.pool, {
    shard: voucher.default.id,
    guard: new Guard(),
    guardResidents: [mandates, counters],
  });
  await house.start();
});

afterAll(async () => {
  await house?.stop();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

const sell = (face: string, actor = ann) => house.submit(voucher.sell, { face }, { actor });

test('the pilot of the page type-checks in its own folder', async () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['pilots'], exclude: [] }),
  );
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const checked = promisify(execFile)(process.execPath, [tsc, '--noEmit', '-p', folder]);
  await expect(
    checked.catch(({ stdout }: { stdout: string }) => Promise.reject(stdout)),
  ).resolves.toBeDefined();
});

test('nobody buys a voucher before the supervisor has admitted the pilot', async () => {
  expect(await sell('20.00')).toMatchObject({ outcome: 'refused', code: 'pilot-not-admitted' });
});

test('under the declared limits the one that the next sale would break stops it, and a redemption makes room', async () => {
  const { id } = voucher.default;
  const mandate = { pilot: id, version: 1, digest: '', status: 'running' as const, limits: voucher.limits };
  const signed = signMandate({ ...mandate, issuedAt: '2024-01-16T01:00:00Z', serial: 1 }, () =>
    Buffer.from([1]),
  );
  await house.done(
    obeyOperation(id, () => true),
    { signed: JSON.stringify(signed) },
  );

  const first = await house.done(voucher.sell, { face: '50.00' }, ann);
  await house.done(voucher.sell, { face: '50.00' }, ann);
  expect(await sell('20.00')).toMatchObject({
    code: 'limit-reached',
    values: { limit: 'held-by-one-customer', maximum: '100.00', used: '100.00' },
  });

  const crowd = Array.from({ length: 64 }, (_, n): Actor => ({ role: 'customer', party: `customer-${n}` }));
  const outcomes = await Promise.all(crowd.map((actor) => sell('20.00', actor)));
  expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(45);
  expect(outcomes.find(({ outcome }) => outcome === 'refused')).toMatchObject({
    code: 'limit-reached',
    values: { limit: 'outstanding', maximum: '1000.00' },
  });

  await house.done(voucher.redeem, { voucherId: String(first.voucher) }, shop);
  expect(await house.refused(voucher.redeem, { voucherId: String(first.voucher) }, shop)).toBe(
    'voucher-not-valid',
  );
  expect(await sell('50.00')).toMatchObject({ outcome: 'done' });
});

test('its measure, run by the sandbox, says what the ledger holds, and the log has each warning and refusal', async () => {
  const { id, measures } = voucher.default;
  const [outstanding] = await computeMeasures(database.pool, id, measures, '2024-01-16');
  expect(outstanding).toMatchObject({ value: '100000' });
  const { rows } = await database.pool.query<{ kind: string; count: bigint }>(
    `select kind, count(*) from journal.fact where kind in ('limit.warning', 'operation.refused', 'voucher.sold')
     group by kind order by kind`,
  );
  expect(rows).toEqual([
    { kind: 'limit.warning', count: 1n },
    { kind: 'operation.refused', count: 22n },
    { kind: 'voucher.sold', count: 48n },
  ]);
});

test('what is sold and not redeemed is waited for by its exit, and left over until then', async () => {
  const { id, windDown } = voucher.default;
  const [found] = await leftOver(database.pool, id, windDown.leftOver);
  const { rows } = await database.pool.query<{ customer: string; amount: bigint }>(windDown.waits[0]!.list, [
    id,
  ]);
  expect(found).toMatchObject({ id: 'valid-vouchers', count: rows.length });
  expect(rows.reduce((sum, { amount }) => sum + amount, 0n)).toBe(100_000n);
  const classes = await classesOf({ pool: database.pool, shard: id, businessDate: '2024-01-16' }, windDown);
  expect(new Set(classes.map(({ class: of }) => of))).toEqual(new Set(['normal']));
});

test('a declaration of limits alone is refused, and told what is missing', () => {
  const parsed = parseDeclaration(voucher.default.declaration);
  expect(parsed.ok).toBe(false);
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toContain('/exits');
});
