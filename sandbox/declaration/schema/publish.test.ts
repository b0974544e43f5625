import fc from 'fast-check';
import { Compile } from 'typebox/schema';
import { expect, test } from 'vitest';
import { changed, complete } from '../testing/complete.ts';
import { placesOf } from '../testing/places.ts';
import { schemaProblems } from '../validate.ts';
import { declarationJsonSchema } from './publish.ts';

const published = declarationJsonSchema('https://example.org');
const validator = Compile(published);

test('the published schema says of every altered document what the program says', () => {
  expect(validator.Check(complete())).toBe(true);
  const places = fc.constantFrom(...placesOf(complete()));
  const values = fc.constantFrom<unknown>(undefined, 7, 'x', { undisclosed: true });
  fc.assert(
    fc.property(places, values, (place, value) => {
      const document = changed(place, value);
      expect(validator.Check(document)).toBe(schemaProblems(document).length === 0);
    }),
  );
});

test('it keeps no keyword of ours, and says a text once', () => {
  const text = JSON.stringify(published);
  expect(text).not.toContain('"x-');
  expect(text.length).toBeLessThan(80_000);
  expect(published.$defs).toMatchObject({ text: { type: 'object' }, undisclosed: { type: 'object' } });
});
