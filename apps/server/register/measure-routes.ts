import { DoorRefusal, type Route, read } from '@sandglass/http';
import {
  disagreements,
  historyRoute,
  type LastPublished,
  type LatestMeasures,
  lastPublished,
} from '@sandglass/measures';
import type { Pilot } from '@sandglass/pilot';
import Type from 'typebox';

/** What is measured of each pilot, for everybody. */
export function measureRoutes(pilots: readonly Pilot[], latest: LatestMeasures): readonly Route[] {
  return [
    historyRoute(pilots),
    read({
      path: '/api/pilots/{id}/measures',
      summary:
        'The pilot’s measures today, or as they were computed last (`at`), with definition and how each is sensed, and what stands of it in the public log since the last day. Money in minor units.',
      roles: ['public'],
      params: Type.Object({ id: Type.String() }),
      query: Type.Object({}, { additionalProperties: false }),
      reply: Type.Object({ date: Type.String(), at: Type.String(), measures: Type.Array(Type.Unknown()) }),
      read: async ({ pool, params, businessDate }) => {
        const pilot = pilots.find(({ id }) => id === params.id);
        if (pilot === undefined) throw new DoorRefusal('pilot-unknown', { pilot: params.id });
        const { values, date, at } = await latest.of(pilot.id, pilot.measures, businessDate);
        const published = await lastPublished(pool, pilot.id);
        const differing = new Set(
          disagreements(values).flatMap(({ senses }) => senses.map(({ measure }) => measure.id)),
        );
        return {
          date,
          at: new Date(at).toISOString(),
          measures: values.map(({ measure, value }) => ({
            id: measure.id,
            title: { ...measure.title },
            definition: { ...measure.definition },
            unit: measure.unit,
            sensed: measure.sensed,
            figure: measure.figure ?? null,
            disagrees: differing.has(measure.id),
            value,
            published: publishedOf(published.get(measure.id)),
          })),
        };
      },
    }),
  ];
}

/** A figure as the log has it, with the fact that proves it; null before the first day is over. */
const publishedOf = (published: LastPublished | undefined) =>
  published === undefined ? null : { date: published.date, value: published.value, fact: published.fact };
