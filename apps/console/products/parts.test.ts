import { ProductDocument } from '@sandglass/lending';
import { expect, test } from 'vitest';
import { products as words } from '../words/products.en.ts';
import { FIELDS, GRADE_FIELDS, STEP_FIELDS } from './fields.ts';
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

test('each place but the id and the currency, of which there is one, is changed on the page', () => {
  const lists = ['terms.repaymentOrder', ...STEP_FIELDS.map((name) => `terms.steps.${name}`)];
  const grades = ['grade', ...GRADE_FIELDS].map((name) => `granting.grades.${name}`);
  const changed: readonly string[] = [...FIELDS.map(({ path }) => path), ...lists, ...grades];
  expect(places.map(([place]) => place).filter((place) => !changed.includes(place))).toEqual([
    'id',
    'currency',
  ]);
});

test('a choice offers all that may stand there, and what stands for nothing', () => {
  for (const field of FIELDS) {
    if (field.kind !== 'choice') continue;
    const may = places.find(([one]) => one === field.path)?.[1].map(String) ?? [];
    const absent = 'absent' in field ? [field.absent] : [];
    expect([field.path, [...field.choices].sort()]).toEqual([
      field.path,
      [...new Set([...may, ...absent])].sort(),
    ]);
  }
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
