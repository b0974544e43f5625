import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { totalId, totals } from './tables.ts';

const Value = Type.Union([Type.String({ maxLength: 60 }), Type.Null()]);

/** A day's totals as public facts: from then on nobody can say they were others. A repeat adds nothing. */
export const publishMeasures = operation({
  name: 'measures.publish',
  summary: 'Puts the totals of a business date into the public log.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      date: Type.String({ format: 'date' }),
      values: Type.Array(Type.Object({ measure: Type.String(), value: Value }), { maxItems: 200 }),
    },
    { additionalProperties: false },
  ),
  load: ({ date, values }) => values.map(({ measure }) => totals.key(totalId(measure, date))),
  decide: (state, { date, values }, { now, number }) => {
    const fresh = values.filter(({ measure }) => state.get(totals, totalId(measure, date)) === undefined);
    return effects({
      reply: { date, measures: fresh.length },
      rows: fresh.map(({ measure, value }, n) =>
        totals.insert({
          id: totalId(measure, date),
          measure,
          business_date: date,
          value,
          operation: number,
          n,
          published_at: now,
        }),
      ),
      facts: fresh.map(({ measure, value }) => ({ kind: 'measure.total', header: { date, measure, value } })),
    });
  },
});
