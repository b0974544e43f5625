import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesOfRrn, rrnOf } from './rrn.ts';

test('a reference number says year, day, hour and trace number', () => {
  expect(rrnOf('20240116020000', '000001')).toBe('401602000001');
  expect(rrnOf('20241231235959', '999999')).toBe('436623999999');
});

test('a payment is booked on one of the dates of its number, whatever the zone', () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2049-12-30'), noInvalidDate: true }),
      fc.integer({ min: -12, max: 14 }),
      (at, zoneHours) => {
        const sentAt = at.toISOString().replace(/\D/g, '').slice(0, 14);
        const local = new Date(at.getTime() + zoneHours * 3_600_000).toISOString().slice(0, 10);
        expect(datesOfRrn(rrnOf(sentAt, '000001'))).toContain(local);
      },
    ),
  ));

test.each(['', '40160000000', '4016000000012', 'A01600000001', '400000000001', '436700000001'])(
  'a number that is not made like that, %j, has no dates',
  (rrn) => expect(datesOfRrn(rrn)).toEqual([]),
);
