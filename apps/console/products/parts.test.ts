import { ProductDocument } from '@sandglass/lending';
import { expect, test } from 'vitest';
import { products as words } from '../words/products.en.ts';
import { FIELDS, GRADE_FIELDS } from './fields.ts';
import { PARTS, partOf, TOLD } from './parts.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly { readonly const?: unknown }[];
  readonly enum?: readonly unknown[];
}

/** Every place that a product's document may have, lists without numbers, and the words that may stand there. */
function placesOf({ properties, items, ...own }: Schema, place: string): [string, readonly unknown[]][] {
  if (items !== undefined) return placesOf(items, place);
  if (properties === undefined) return [[place, own.enum ?? own.anyOf?.map((of) => of.const) ?? []]];
  return Object.entries(properties).flatMap(([name, of]) =>
    placesOf(of, place === '' ? name : `${place}.${name}`),
  );
}
const places = placesOf(ProductDocument as Schema, '');

test('each place of a product has a name in words', () => {
  const grades = GRADE_FIELDS.map((name) => `granting.grades.${name}`);
  const named: readonly string[] = [...FIELDS.map(({ path }) => path), ...grades, ...PARTS];
  expect(places.length).toBeGreaterThan(35);
  expect(places.map(([place]) => place).filter((place) => !named.includes(place))).toEqual([]);
});

test('what is told in words is all that may stand there', () => {
  for (const [place, told] of Object.entries(TOLD)) {
    const may = places.find(([one]) => one === place)?.[1];
    expect([place, [...told].sort()]).toEqual([place, [...(may ?? [])].sort()]);
    for (const word of told) expect(words.told).toHaveProperty(word);
  }
});

test('a place in a list is counted from one', () => {
  expect(partOf('terms.repaymentOrder.0')).toEqual({ part: 'terms.repaymentOrder', n: 1 });
  expect(partOf('terms.steps.2.percent')).toEqual({ part: 'terms.steps.percent', n: 3 });
  expect(partOf('currency')).toEqual({ part: 'currency', n: undefined });
});
