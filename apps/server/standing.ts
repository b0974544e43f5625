import { fundOf } from '@sandglass/compensation';
import { findExit } from '@sandglass/ending';
import { phaseWords } from '@sandglass/ending/words';
import { limitsInUse, percentUsed } from '@sandglass/guard';
import { disagreed } from '@sandglass/measures';
import type { Standing } from '@sandglass/notices';
import { readRows, type Sentence } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { findPilot, REGISTER_SHARD, pilots as registered } from '@sandglass/register';
import { type BusinessDate, businessDate, type Clock } from '@sandglass/time';
import { watchOf } from '@sandglass/triggers';
import type { Pool } from 'pg';

const DAY_MS = 86_400_000;
/** Assessments, drills and end dates are told of so long before. */
const AHEAD_MS = 30 * DAY_MS;
const TITLE_MAX = 400;

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const bounds: Readonly<Record<string, Sentence>> = {
  assessment: words('评估的有效期', '評估的有效期', 'Validity of an assessment'),
  drill: words('退出演练的有效期', '退出演練的有效期', 'Validity of the exit drill'),
  'end-date': words('测试期限', '測試期限', 'End of the test'),
};
const fundTitle = words('补偿基金', '補償基金', 'Compensation fund');

/** A declared text as a title. */
const titleOf = ({ zh, zhHant, en }: { zh: string; zhHant?: string | undefined; en: string }): Sentence =>
  words(zh.slice(0, TITLE_MAX), (zhHant ?? zh).slice(0, TITLE_MAX), en.slice(0, TITLE_MAX));

/** All that stands at every pilot and its staff should know. */
export async function allStanding(
  pool: Pool,
  programs: readonly Pilot[],
  clock: Clock,
): Promise<ReadonlyMap<string, readonly Standing[]>> {
  const now = clock.now();
  const found = new Map<string, Standing[]>();
  for (const program of programs) found.set(program.id, await ofProgram(pool, program, businessDate(now)));
  for (const [pilot, one] of await runningOut(pool, now)) {
    found.set(pilot, [...(found.get(pilot) ?? []), one]);
  }
  return found;
}

async function ofProgram(pool: Pool, program: Pilot, today: BusinessDate): Promise<Standing[]> {
  const { id } = program;
  const found = await findPilot(pool, { role: 'supervisor', party: 'supervisor' }, id);
  if (found === undefined) return [];
  const [inUse, watch, exit, fund, differing] = await Promise.all([
    limitsInUse(pool, id, today),
    watchOf(pool, id),
    findExit(pool, id),
    fundOf(pool, id),
    readRows(pool, disagreed, 'where shard = $1 and business_date = $2', [id, today]),
  ]);
  return [
    ...(inUse?.limits ?? [])
      .filter((of) => percentUsed(of) >= of.limit.warnAtPercent)
      .map(
        ({ limit }): Standing => ({ kind: 'limit', about: limit.id, title: titleOf(limit.text), fact: null }),
      ),
    ...(watch?.crossed ?? []).flatMap(({ trigger, operation, n }): Standing[] => {
      const declared = found.document.triggers.find((one) => one.id === trigger);
      const fact = `${REGISTER_SHARD}/${operation}.${n}`;
      return declared === undefined
        ? []
        : [{ kind: 'trigger', about: trigger, title: titleOf(declared.text), fact }];
    }),
    ...differing.flatMap(({ figure, operation }): Standing[] => {
      const measure = program.measures.find((one) => one.figure === figure);
      const fact = `${id}/${operation}.0`;
      return measure === undefined
        ? []
        : [{ kind: 'disagreement', about: figure, title: measure.title, fact }];
    }),
    ...(exit?.state === 'under-way' ? exit.steps : [])
      .filter(({ overdueAt, doneAt }) => overdueAt !== null && doneAt === null)
      .map(
        ({ n, phase, facts }): Standing => ({
          kind: 'exit-step',
          about: String(n),
          title: phaseWords[phase],
          fact: facts.at(-1) ?? null,
        }),
      ),
    ...(fund?.belowMinimum === true
      ? [{ kind: 'fund', about: 'minimum', title: fundTitle, fact: null } as const]
      : []),
  ];
}

/** What runs out soon, of every pilot of the register that takes business. */
async function runningOut(pool: Pool, now: number): Promise<readonly (readonly [string, Standing])[]> {
  const rows = await readRows(
    pool,
    registered,
    `where shard = $1 and state in ('admitted', 'running') and new_until between $2 and $3`,
    [REGISTER_SHARD, new Date(now), new Date(now + AHEAD_MS)],
  );
  return rows.flatMap(({ id, new_until_for: bound }) => {
    const title = bound === null ? undefined : bounds[bound];
    return bound === null || title === undefined
      ? []
      : [[id, { kind: 'runs-out', about: bound, title, fact: null }] as const];
  });
}
