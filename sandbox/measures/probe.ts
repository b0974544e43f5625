import { effects, operation } from '@sandglass/operations';
import type { Measure, Pilot } from '@sandglass/pilot';
import Type from 'typebox';
import { probes } from './tables.ts';

/** An answer that takes longer is none. Milliseconds. */
export const ANSWER_MS_MAX = 5_000;
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });

/** What a stranger at the pilot's door found since the last note. */
export const noteProbes = operation({
  name: 'measures.note-probes',
  summary: 'Notes how a pilot’s public door answered whoever asked from outside.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      date: Type.String({ format: 'date' }),
      asked: Count,
      answered: Count,
      slowestMs: Type.Integer({ minimum: 0, maximum: ANSWER_MS_MAX }),
    },
    { additionalProperties: false },
  ),
  load: ({ date }) => [probes.key(date)],
  decide: (state, { date, asked, answered, slowestMs }) => {
    const before = state.get(probes, date);
    const row = {
      id: date,
      business_date: date,
      asked: (before?.asked ?? 0) + asked,
      answered: (before?.answered ?? 0) + answered,
      slowest_ms: Math.max(before?.slowest_ms ?? 0, slowestMs),
    };
    return effects({
      reply: { date, asked: row.asked, answered: row.answered },
      rows: [before === undefined ? probes.insert(row) : probes.update(row)],
      facts: [{ kind: 'measure.probed', header: { date, asked, answered, slowestMs } }],
    });
  },
});

/** Sensed from outside: neither the institution nor the pilot's program says it. */
const availability: Measure = {
  id: 'availability',
  figure: 'availability',
  title: { 'zh-Hans': '可用率', 'zh-Hant': '可用率', en: 'Availability' },
  definition: {
    'zh-Hans':
      '每分钟像陌生人一样从外部访问一次公开入口，当月五秒内正确应答的百分比；登记册的程序停止期间没有探测，不计入。',
    'zh-Hant':
      '每分鐘像陌生人一樣從外部存取一次公開入口，當月五秒內正確回應的百分比；登記冊的程式停止期間沒有探測，不計入。',
    en: 'Each minute the public door is asked from outside, as a stranger would; in percent of the month, what was answered well within five seconds. While the register’s own program is stopped nobody asks, and that time does not count.',
  },
  unit: 'percent',
  sensed: 'probed',
  sql: `select round(100.0 * sum(answered) / nullif(sum(asked), 0), 3) as value from measures.probe
    where shard = $1 and business_date between date_trunc('month', $2::date) and $2::date`,
};

/** The pilot with what is sensed at its door, where it has one. */
export const withAvailability = (pilot: Pilot): Pilot =>
  pilot.door === undefined ? pilot : { ...pilot, measures: [...pilot.measures, availability] };
