import { expect, test } from 'vitest';
import microloan from '../index.ts';
import { ofList, ofOne } from './uses.ts';

test('an answer says whose data it shows, in the order of the page', () => {
  expect(ofOne({ customer: 'ann', loan: 'l-1' })).toEqual(['ann']);
  expect(ofList('loans')({ loans: [{ customer: 'ann' }, { customer: 'bob' }, { customer: 'ann' }] })).toEqual(
    ['ann', 'bob', 'ann'],
  );
  expect(ofList('loans')({ loans: [] })).toEqual([]);
});

test.each([[null], [{}], [{ loans: 'x' }], [{ loans: [{ loan: 'l-1' }] }]])(
  'an answer that does not say whose it is cannot leave: %j',
  (found) => {
    expect(() => ofList('loans')(found)).toThrow('does not name its customer');
  },
);

/** Sums over many, or nothing of anybody: nobody's data leaves by these. */
const nobodys = [
  '/api/products/microloan',
  '/api/products/microloan/{id}',
  '/api/products/microloan/{id}/versions',
  '/api/rules/microloan',
  '/api/rules/microloan/{id}',
  '/api/rules/microloan/{id}/replay',
  '/api/rules/microloan/{id}/versions',
  '/api/models/microloan',
  '/api/rating',
  '/api/rating/drift',
  '/api/overrides',
  '/api/portfolio',
  '/api/portfolio/board',
  '/api/book/nights',
  '/api/book/classes',
  '/api/book/provision-plan',
  '/api/book/trial-balance',
  '/api/book/delays',
  '/api/book/benchmarks',
  '/api/disposals',
  '/api/disposals/buyers',
  '/api/disposals/{id}',
  '/api/disposals/{id}/data',
];

test('every read of staff that may show a person’s data declares what it is used for', () => {
  const shared = microloan.routes.filter(
    (route) =>
      route.kind === 'read' &&
      route.roles.includes('institution') &&
      !route.roles.includes('public') &&
      route.uses === undefined,
  );
  expect(shared.map(({ path }) => path)).toEqual(nobodys);
});
