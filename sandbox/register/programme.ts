import type { Sentence } from '@sandglass/operations';
import type { Pool } from 'pg';
import { REGISTER_SHARD } from './tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

export type ProgrammeUnit = 'days' | 'percent' | 'count';

interface FigureOf {
  readonly id: string;
  readonly unit: ProgrammeUnit;
  readonly title: Sentence;
  readonly definition: Sentence;
}

/** Computed from the steps of all pilots that were ever submitted, also of those that never became public. */
interface Computed extends FigureOf {
  /** Over `life`: one row a pilot. Its columns are the figure's value and how many cases it rests on. */
  readonly sql: string;
}

/** One row a pilot: when each step of its life was first taken, and how often those that may repeat were. */
export const LIFE_SQL = `select pilot,
  min(at) filter (where kind = 'pilot.submitted') as submitted,
  min(at) filter (where kind in ('pilot.admitted', 'pilot.declined')) as decided,
  bool_or(kind = 'pilot.admitted') as admitted,
  min(at) filter (where kind = 'pilot.started') as started,
  min(at) filter (where kind in ('pilot.graduated', 'pilot.terminated')) as ended,
  bool_or(kind = 'pilot.graduated') as graduated,
  count(*) filter (where kind = 'pilot.suspended') as suspensions,
  count(*) filter (where kind = 'pilot.amended') as amendments
from register.step where shard = '${REGISTER_SHARD}' group by pilot`;

const days = (from: string, to: string): string => `extract(epoch from ${to} - ${from}) / 86400`;
const median = (value: string): string => `percentile_cont(0.5) within group (order by ${value})`;

/** What the World Bank's design menu asks of a programme, as far as the register's own steps tell it. */
export const programmeFigures: readonly Computed[] = [
  {
    id: 'decision-days',
    unit: 'days',
    title: words('从提交到决定', '從提交到決定', 'From submission to decision'),
    definition: words(
      '自首次提交至首次登记或不予登记的天数，取中位数；包括等待机构答复和公示的时间。',
      '自首次提交至首次登記或不予登記的天數，取中位數；包括等待機構答覆和公示的時間。',
      'Days from the first submission to the first admission or refusal; the median. Waiting for the institution and for the public counts.',
    ),
    sql: `select ${median(days('submitted', 'decided'))}, count(*) from life where decided >= submitted`,
  },
  {
    id: 'acceptance-percent',
    unit: 'percent',
    title: words('登记比例', '登記比例', 'Share accepted'),
    definition: words(
      '在已作决定的申请中，予以登记的比例；撤回的不计。',
      '在已作決定的申請中，予以登記的比例；撤回的不計。',
      'Of the applications that were decided, the share that was admitted; those withdrawn do not count.',
    ),
    sql: `select 100.0 * count(*) filter (where admitted) / nullif(count(*), 0), count(*) from life where decided is not null`,
  },
  {
    id: 'test-days',
    unit: 'days',
    title: words('测试时长', '測試時長', 'Length of a test'),
    definition: words(
      '自开始运行至测试通过或终止的天数，取中位数；仍在运行的不计。',
      '自開始運行至測試通過或終止的天數，取中位數；仍在運行的不計。',
      'Days from the start to graduation or end; the median. Tests that still run do not count.',
    ),
    sql: `select ${median(days('started', 'ended'))}, count(*) from life where ended >= started`,
  },
  {
    id: 'graduated',
    unit: 'count',
    title: words('测试通过', '測試通過', 'Graduated'),
    definition: words(
      '转为常规业务的试点数；案例数为全部已结束的测试。',
      '轉為常規業務的試點數；案例數為全部已結束的測試。',
      'Pilots that became ordinary business; the cases are all tests that have ended.',
    ),
    sql: 'select count(*) filter (where graduated), count(*) from life where ended is not null',
  },
  {
    id: 'suspended',
    unit: 'count',
    title: words('曾被暂停', '曾被暫停', 'Suspended at some time'),
    definition: words(
      '新业务曾被暂停的试点数，不论由谁或因何；案例数为全部开始运行的试点。',
      '新業務曾被暫停的試點數，不論由誰或因何；案例數為全部開始運行的試點。',
      'Pilots whose new business was ever suspended, by whomever or whatever; the cases are all pilots that began to run.',
    ),
    sql: 'select count(*) filter (where suspensions > 0), count(*) from life where started is not null',
  },
  {
    id: 'rules-changed',
    unit: 'count',
    title: words('声明规则变更', '聲明規則變更', 'Declared rules changed'),
    definition: words(
      '已生效的声明变更次数，案例数为有变更的试点；由测试引起的法规修改不在登记册中，故不计。',
      '已生效的聲明變更次數，案例數為有變更的試點；由測試引起的法規修改不在登記冊中，故不計。',
      'Amendments of a declaration that came into force; the cases are the pilots with one. Changes of law that a test led to are not in the register and do not count.',
    ),
    sql: 'select sum(amendments), count(*) from life where amendments > 0',
  },
];

const harmFigures = [
  {
    id: 'customers-harmed',
    unit: 'count',
    title: words('受损客户', '受損客戶', 'Customers harmed'),
    definition: words(
      '在全部试点中，被认定因缺陷受损的客户数。',
      '在全部試點中，被認定因缺陷受損的客戶數。',
      'Customers of all pilots whom a defect was found to have harmed.',
    ),
  },
  {
    id: 'customers-compensated',
    unit: 'count',
    title: words('已补偿客户', '已補償客戶', 'Customers compensated'),
    definition: words(
      '其中已获支付补偿的客户数。',
      '其中已獲支付補償的客戶數。',
      'Of these, the customers to whom compensation was paid.',
    ),
  },
] as const satisfies readonly FigureOf[];

/** Whom defects harmed and who was paid, from the room that compensates; undefined while nobody measures it. */
export interface Harm {
  readonly harmed: number;
  readonly compensated: number;
}
export type ReadHarm = (pool: Pool) => Promise<Harm | undefined>;

export interface ProgrammeFigure extends FigureOf {
  /** Null: there is no case yet, or nobody measures it. */
  readonly value: number | null;
  readonly cases: number | null;
  readonly measured: boolean;
  readonly sql: string | null;
}

/** The programme as a whole, in one statement. Plan: register.step once, grouped by pilot. */
export async function programme(pool: Pool, readHarm?: ReadHarm): Promise<ProgrammeFigure[]> {
  const each = programmeFigures.map(
    ({ id, sql }) => `select '${id}' as id, f.* from (${sql}) as f(value, cases)`,
  );
  const { rows } = await pool.query<{ id: string; value: number | null; cases: number }>(
    `with life as materialized (${LIFE_SQL})
     select id, value::float8, cases::int4 from (${each.join(' union all ')}) as all_of`,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  const harm = await readHarm?.(pool);
  return [
    ...programmeFigures.map((figure) => {
      const { value, cases } = found.get(figure.id)!;
      return { ...figure, value: cases === 0 ? null : value, cases, measured: true };
    }),
    ...harmFigures.map((figure) => {
      const value = figure.id === 'customers-harmed' ? harm?.harmed : harm?.compensated;
      return { ...figure, value: value ?? null, cases: null, measured: harm !== undefined, sql: null };
    }),
  ];
}
