import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { disagreed, totalId } from './tables.ts';

/** The alarm that two ways of sensing one declared figure differ, with what each said. Raised once a business date. */
export const raiseDisagreement = operation({
  name: 'measures.raise-disagreement',
  summary: 'Raises the alarm that two ways of sensing one declared figure say different things.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      date: Type.String({ format: 'date' }),
      figure: Type.String({ maxLength: 100 }),
      senses: Type.Array(
        Type.Object({
          measure: Type.String({ maxLength: 100 }),
          sensed: Type.String({ maxLength: 20 }),
          value: Type.Union([Type.String({ maxLength: 60 }), Type.Null()]),
        }),
        { minItems: 2, maxItems: 20 },
      ),
    },
    { additionalProperties: false },
  ),
  load: ({ date, figure }) => [disagreed.key(totalId(figure, date))],
  decide: (state, { date, figure, senses }, { now, number }) => {
    const id = totalId(figure, date);
    if (state.get(disagreed, id) !== undefined) return effects({ reply: { figure, date, raised: false } });
    return effects({
      reply: { figure, date, raised: true },
      rows: [disagreed.insert({ id, figure, business_date: date, senses, operation: number, found_at: now })],
      facts: [
        {
          kind: 'measure.disagreement',
          header: { date, figure, senses: senses.map((each) => ({ ...each })) },
        },
      ],
    });
  },
});
