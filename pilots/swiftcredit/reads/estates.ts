import { read } from '@sandglass/http';
import { cities, districts } from '@sandglass/valuation';
import Type from 'typebox';
import { DOORS } from '../shard.ts';
import { market } from '../value/models.ts';

/** Estates of the simulated market, for the form that describes a home. */
export const estateList = read({
  path: `${DOORS}/estates`,
  summary: 'Cities, districts and estates of the simulated housing market.',
  roles: ['public', 'customer', 'institution'],
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async () => ({
    simulated: true,
    cities: cities.map(({ id, name, region }) => ({ id, name: { ...name }, region })),
    districts: cities.flatMap((city) =>
      districts.map(({ id, name }) => ({ id: `${city.id}-${id}`, city: city.id, name: { ...name } })),
    ),
    estates: [...market.estates.values()].map(({ id, city, district, name, built, storeys }) => ({
      id,
      city,
      district,
      name: { ...name },
      built,
      storeys,
    })),
  }),
});
