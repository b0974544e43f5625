import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts, checkBalanced, debitBalance } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { writeClearingFile } from '../clearing/file.ts';
import { type ClearedKind, type ClearingLine, signOf } from '../clearing/line.ts';
import type { StatementEntry } from '../clearing/source.ts';
import '../reasons/clearing.ts';
import { settlingOf } from '../member/member-operations.ts';
import { type Difference, differences, type Way } from '../member/tables.ts';
import { SHARD } from './issuing.ts';
import { lineOf, type Paid, type Played, type Side, sides } from './sides.ts';

export const [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY] = [16, 17, 18, 19, 20].map(
  (day) => `2024-01-${day}`,
) as [string, string, string, string, string];
const NOON = ' 04:00:00Z';

/** Two officers: what one proposes another does. */
export const jia = { role: 'institution', party: 'office', person: 'jia' } as const;
export const yi = { role: 'institution', party: 'office', person: 'yi' } as const;

/** A claim put right, as the network's file brings it. */
export const adjustment = (
  exchange: string,
  n: number,
  kind: ClearedKind = 'credit-adjustment',
): ClearingLine =>
  lineOf({ exchange: `${exchange}/${kind}-${n}`, original: exchange, kind, interchange: 0n });

/** A member of the network and its nights; what the network and the settlement bank say is the test's. */
export class Nights {
  readonly side: Side;
  readonly files = new Map<string, ClearingLine[]>();
  readonly statement = new Map<string, StatementEntry[]>();
  readonly operations: ReturnType<typeof settlingOf>;
  db!: TestDatabase;
  house!: House;
  #played!: Played;

  constructor(side: Side) {
    this.side = side;
    this.operations = settlingOf(
      side.member({
        file: async (_pool, date) =>
          writeClearingFile({ date, member: side.code }, this.files.get(date) ?? []),
        statement: async (_pool, date) => this.statement.get(date) ?? [],
      }),
    );
  }

  async begin(): Promise<void> {
    this.files.clear();
    this.statement.clear();
    await this.db.pool.query(
      `truncate payments.card, payments.token, payments.token_use, payments.movement, payments.payment_bundle,
     payments.payment_key, payments.progress, payments.card_use, payments.reconciliation, payments.sale,
     payments.merchant, payments.merchant_movement, payments.trace,
     payments.difference, payments.statement, ledger.account, ledger.transfer_bundle, ledger.anchor,
     ledger.pending, operations.request_bundle, operations.request_key, jobs.job`,
    );
    this.house = new House(this.db.pool);
    this.at(TUESDAY);
    await this.house.start();
    this.#played = await this.side.play(this.house);
  }

  at = (date: string, time = NOON): void => {
    this.house.businessDate = date;
    this.house.now = Date.parse(date + time);
  };

  paid = (): Promise<Paid> => this.#played.paid();
  declined = (): Promise<string> => this.#played.declined();

  /** Of the issuer; an acquirer's is the other way. */
  signed = (amount: number): number => (amount === 0 ? 0 : this.side.sign * amount);

  balance = async (id: string): Promise<number> => {
    const [row] = await readRows(this.db.pool, accounts, 'where shard = $1 and id = $2', [SHARD, id]);
    return row === undefined ? 0 : Number(debitBalance(row));
  };
  owned = async (): Promise<number> => -(await this.balance(this.side.party));

  found = (): Promise<Difference[]> =>
    readRows(this.db.pool, differences, 'where shard = $1 order by date, id', [SHARD]);
  open = async (): Promise<Difference[]> => (await this.found()).filter(({ state }) => state !== 'closed');

  /** What the network is asked to clear. */
  // biome-ignore lint/suspicious/noExplicitAny: a job's content, looked at by the test
  asked = async (): Promise<any[]> =>
    (
      await this.db.pool.query(`select payload from jobs.job where kind = $1 order by payload->>'n'`, [
        `${SHARD}.present`,
      ])
    ).rows.map(({ payload }) => payload);

  /** The night after a settlement date, with a settlement bank that moves what the file comes to. */
  night = async (date: string, next: string): Promise<void> => {
    this.at(next);
    await this.house.done(this.operations.reconcile, { date });
    const net = (this.files.get(date) ?? []).reduce(
      (sum, line) => sum + signOf(line) * (line.interchange - line.network - line.amount),
      0n,
    );
    if (!this.statement.has(next) && net !== 0n)
      this.statement.set(next, [{ reference: date, amount: BigInt(this.side.sign) * net }]);
  };

  agreed = async (): Promise<void> => {
    for (const sql of this.side.subLedgers) expect((await this.db.pool.query(sql, [SHARD])).rows).toEqual([]);
    expect(await checkBalanced(this.db.pool, SHARD)).toEqual([]);
  };

  /** The first open difference, ended by a way that one officer proposes and another takes. */
  bothTake = async (way: Way, [proposing, confirming]: readonly string[] = []): Promise<void> => {
    const row = (await this.open()).find(({ state }) => state === 'open');
    const input = { difference: row!.id, way, ...(proposing === undefined ? {} : { words: proposing }) };
    const proposed = await this.house.done(this.operations.settleDifference, input, jia);
    expect(proposed).toMatchObject({ state: 'open', proposal: { way, by: 'jia' } });
    expect(await this.house.refused(this.operations.settleDifference, input, jia)).toBe(
      'difference-needs-another',
    );
    const second = confirming === undefined ? input : { ...input, words: confirming };
    await this.house.done(this.operations.settleDifference, second, yi);
  };
}

/** The same tests for each side, each on empty books. */
export function eachSide(tests: (of: Nights) => void): void {
  describe.each(sides)('as the $name', (side) => {
    const of = new Nights(side);
    beforeAll(async () => {
      of.db = await testDatabase();
    });
    afterAll(() => of.db.close());
    beforeEach(async () => {
      await of.begin();
      return () => of.house.stop();
    });
    tests(of);
  });
}
