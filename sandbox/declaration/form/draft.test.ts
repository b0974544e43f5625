import {
  blankOf,
  fieldsOf,
  isAsked,
  kindOf,
  listAt,
  nodeAt,
  valueAt,
  withItem,
  withItemMoved,
  withoutItem,
  withValue,
} from '@sandglass/declaration/form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, complete } from '../testing/complete.ts';
import { placesOf } from '../testing/places.ts';

const whole = complete() as Record<string, unknown>;

test('what is written at any place is read there, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...placesOf(whole)), fc.string(), (place, value) => {
      const draft = withValue(whole, place, value);
      expect(valueAt(draft, place)).toBe(value);
      expect(draft).toEqual(changed(place, value));
      expect(whole).toEqual(complete());
    }),
  );
});

test('a field that is emptied of its value is taken out', () => {
  expect(withValue(whole, '/limits/0/currency', undefined)).toEqual(changed('/limits/0/currency'));
});

test('what is missing on the way is made: a group, or the first item of a list', () => {
  expect(withValue({}, '/limits/0/text/zh', '限额')).toEqual({ limits: [{ text: { zh: '限额' } }] });
  expect(withValue({}, '/duration/endsOn', '2026-12-31')).toEqual({ duration: { endsOn: '2026-12-31' } });
});

test('an item that is moved there and back, or put in and taken out, leaves the draft as it was', () => {
  const last = listAt(whole, '/limits').length - 1;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: last }), fc.constantFrom<-1 | 1>(-1, 1), (at, by) => {
      const moved = withItemMoved(whole, '/limits', at, by);
      const back =
        at + by < 0 || at + by > last ? moved : withItemMoved(moved, '/limits', at + by, by === 1 ? -1 : 1);
      expect(back).toEqual(whole);
    }),
  );
  expect(withoutItem(withItem(whole, '/limits', {}), '/limits', last + 1)).toEqual(whole);
});

test.each([
  ['/innovation/name', 'words'],
  ['/innovation/number', 'line'],
  ['/innovation/type', 'choice'],
  ['/innovation/plannedStart', 'date'],
  ['/innovation/institutions', 'list'],
  ['/innovation/institutions/0', 'group'],
  ['/service/agreement', 'appendix'],
  ['/exits/0/steps/0/owner', 'institution'],
  ['/limits/0/measure', 'measure'],
  ['/limits/0/regions', 'regions'],
  ['/scope/businessKinds', 'choices'],
  ['/undertaking/signatures/0/sealed', 'yes-no'],
  ['/complaints/institution/answerWithin', 'whole'],
  ['/notes', 'list'],
])('%s is filled in as %s', (place, kind) => {
  expect(kindOf(nodeAt(place)!)).toBe(kind);
});

test('an empty item has what must be filled in, and nothing that need not be', () => {
  expect(blankOf(nodeAt('/riskControl/measures/0')!)).toEqual({
    risk: { zh: '', en: '' },
    prevention: { zh: '', en: '' },
  });
  expect(blankOf(nodeAt('/triggers/0')!)).toEqual({
    id: '',
    measure: '',
    comparison: '',
    threshold: '',
    action: '',
    text: { zh: '', en: '' },
  });
});

test('a limit is asked for what its kind counts by; what is written there already stays in sight', () => {
  const asked = (value: Record<string, unknown>) =>
    fieldsOf(nodeAt('/limits/0')!)
      .filter((field) => isAsked('/limits/0', field, value))
      .map(({ name }) => name);
  const always = ['id', 'measure', 'kind', 'per', 'period', 'text'];
  expect(asked({ kind: 'hours' }).sort()).toEqual([...always, 'from', 'to', 'zone'].sort());
  expect(asked({ kind: 'count', currency: 'CNY' }).sort()).toEqual(
    [...always, 'maximum', 'currency', 'warnAtPercent'].sort(),
  );
});
