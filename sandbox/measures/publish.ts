import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';

/** A day's totals as public facts: from then on nobody can say they were others. */
export const publishMeasures = operation({
  name: 'measures.publish',
  summary: 'Puts the totals of a business date into the public log.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      date: Type.String({ format: 'date' }),
      values: Type.Array(
        Type.Object({ measure: Type.String(), value: Type.Union([Type.String(), Type.Null()]) }),
        { maxItems: 200 },
      ),
    },
    { additionalProperties: false },
  ),
  load: () => [],
  decide: (_state, { date, values }) =>
    effects({
      reply: { date, measures: values.length },
      facts: values.map(({ measure, value }) => ({
        kind: 'measure.total',
        header: { date, measure, value },
      })),
    }),
});
