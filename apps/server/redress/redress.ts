import {
  type Compensating,
  closePayouts,
  compensated,
  compensationDaily,
  compensationOperations,
  compensationRoutes,
  fundBlock,
  fundFigures,
  fundOf,
  payOut,
  payWaiting,
  planOut,
} from '@sandglass/compensation';
import {
  complaintCounts,
  complaintDaily,
  complaintFigures,
  complaintOperations,
  complaintRoutes,
  complaintsBlock,
  type WithComplaints,
} from '@sandglass/complaints';
import { type Html, html, raw } from '@sandglass/declaration';
import type { Route } from '@sandglass/http';
import type { Deliver } from '@sandglass/jobs';
import type { Whose } from '@sandglass/journal';
import { type Executor, type Locale, readRows, system } from '@sandglass/operations';
import type { DailyRun, Pilot } from '@sandglass/pilot';
import { declarations, REGISTER_SHARD, pilots as registered } from '@sandglass/register';
import type { Pool } from 'pg';
import type { Figure } from '../nights/days.ts';

export interface RedressOptions extends Pick<Whose, 'origin' | 'keys'> {
  readonly pilots: readonly Pilot[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pool: Pool;
}

/** Funds, claims and complaints of the pilots that have them, as the house wires them. */
export interface Redress {
  readonly routes: readonly Route[];
  readonly deliver: Readonly<Record<string, Deliver>>;
  /** What each pilot's business date asks. */
  readonly daily: (pilot: string) => readonly DailyRun[];
  /** What a pilot's public page says of its fund. */
  readonly page: (pilot: string, published: (figure: string) => Html, locale: Locale) => Promise<Html>;
  /** What is published of it each day. */
  readonly figures: (pilot: string) => Promise<readonly Figure[]>;
  /** After a mandate was obeyed: what the declaration that it names promises. */
  readonly takeTerms: (pilot: string, digest: string, key: string) => Promise<void>;
}

export function redressOf({ pilots, executors, pool, origin, keys }: RedressOptions): Redress {
  const all = new Map(
    compensated(pilots).map((of): [string, Compensating] => [
      of.pilot,
      { of, operations: compensationOperations(of) },
    ]),
  );
  const ladders = new Map(
    [...all.values()].map(({ of: { pilot, use } }): [string, WithComplaints] => [
      pilot,
      { of: { pilot, use }, operations: complaintOperations(pilot) },
    ]),
  );
  return {
    routes: [
      ...compensationRoutes([...all.values()], { origin, keys }),
      ...complaintRoutes([...ladders.values()], { origin, keys }),
    ],
    deliver: {
      'compensation.settle': async ({ pilot }, id) => {
        const { operations } = all.get(String(pilot))!;
        await payWaiting(pool, executors.get(String(pilot))!, operations, id);
        await closePayouts(pool, executors.get(String(pilot))!, operations, id);
      },
      'compensation.plan-payout': async ({ pilot, payout }) => {
        const { of, operations } = all.get(String(pilot))!;
        await planOut(pool, executors.get(of.pilot)!, of, operations, String(payout));
      },
      'compensation.pay-out': async ({ pilot, payout }, id) => {
        const { of, operations } = all.get(String(pilot))!;
        await payOut(pool, executors.get(of.pilot)!, operations, { payout: String(payout), occasion: id });
      },
    },
    daily: (pilot) => {
      const [fund, ladder] = [all.get(pilot), ladders.get(pilot)];
      return [
        ...(fund === undefined ? [] : compensationDaily(fund.operations)),
        ...(ladder === undefined ? [] : complaintDaily(ladder.operations)),
      ];
    },
    page: async (pilot, published, locale) => {
      const fund = await fundOf(pool, pilot);
      const counts = await complaintCounts(pool, pilot);
      return html`${fund === undefined ? raw('') : fundBlock(fund, published, locale)}
${counts === undefined ? raw('') : complaintsBlock(counts, published, locale)}`;
    },
    figures: async (pilot) => {
      const fund = await fundOf(pool, pilot);
      const counts = await complaintCounts(pool, pilot);
      return [
        ...(fund === undefined ? [] : fundFigures(fund)),
        ...(counts === undefined ? [] : complaintFigures(counts)),
      ];
    },
    takeTerms: async (pilot, digest, key) => {
      const [known, ladder] = [all.get(pilot), ladders.get(pilot)];
      if (known === undefined || ladder === undefined) return;
      const of = [REGISTER_SHARD, pilot];
      const [declared] = await readRows(
        pool,
        declarations,
        'where shard = $1 and pilot = $2 and digest = $3',
        [...of, digest],
      );
      const [row] = await readRows(pool, registered, 'where shard = $1 and id = $2', of);
      if (declared === undefined || row === undefined)
        throw new Error(`the register has no ${pilot} ${digest}`);
      const input = { declaration: declared.document, institution: row.institution };
      // Refused where a newer mandate has come in between: its own delivery brings the newer terms.
      const executor = executors.get(pilot)!;
      await executor.submit(known.operations.takeTerms, input, { actor: system, key });
      await executor.submit(ladder.operations.takeLadders, input, { actor: system, key: `ladders:${key}` });
    },
  };
}
