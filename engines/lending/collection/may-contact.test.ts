import { addDays, instantOf, localTime, parseDate } from '@sandglass/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNELS } from './channel.ts';
import { rungOf, STAGES, sampleLadder } from './ladder.ts';
import { type Contact, nextHour, objectionToContact } from './may-contact.ts';
import { type Recent, withContact } from './recent.ts';
import { sampleRules } from './rules.ts';

const ZONE = 'Asia/Shanghai';
const at = (time: string, date = '2024-05-06', zone = ZONE): number => instantOf(parseDate(date), time, zone);
const contact = (of: Partial<Contact> = {}): Contact => ({
  channel: 'call',
  party: 'ann',
  debtors: ['ann', 'guarantor'],
  rung: rungOf(sampleLadder, 'call'),
  recent: [],
  now: at('10:00'),
  zone: ZONE,
  ...of,
});
const codeOf = (of: Partial<Contact>): string | undefined =>
  objectionToContact(contact(of), sampleRules)?.code;
const spokenTo = (times: number, days: readonly string[]): readonly Recent[] =>
  days.map((on) => ({ channel: 'call', on, count: times }));

const aZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const anInstant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('a contact', () => {
  test.each([
    ['08:00', undefined],
    ['21:59', undefined],
    ['07:59', 'contact-outside-hours'],
    ['22:00', 'contact-outside-hours'],
    ['00:00', 'contact-outside-hours'],
  ])('at %s local time: %s', (time, code) => expect(codeOf({ now: at(time) })).toBe(code));

  test.each([
    ['a relative', { party: 'her brother' }, 'contact-not-debtor'],
    ['a guarantor', { party: 'guarantor' }, undefined],
    ['a visit while it is time to call', { channel: 'visit' as const }, 'contact-channel-early'],
    ['a fourth call on a day', { recent: spokenTo(3, ['2024-05-06']) }, 'contact-too-often-today'],
    ['calls of yesterday', { recent: spokenTo(3, ['2024-05-05']) }, undefined],
    [
      'an eighth call within seven days',
      {
        recent: spokenTo(
          1,
          Array.from({ length: 7 }, (_, n) => addDays(parseDate('2024-05-05'), -n)),
        ).concat(spokenTo(1, ['2024-05-06'])),
      },
      'contact-too-often-this-week',
    ],
  ])('of %s', (_what, of, code) => expect(codeOf(of)).toBe(code));

  test('never gets through outside the hours of the person’s own zone, whichever that is', () =>
    fc.assert(
      fc.property(
        aZone,
        anInstant,
        fc.constantFrom(...CHANNELS),
        fc.constantFrom(...STAGES),
        (zone, now, channel, stage) => {
          const of = contact({ zone, now, channel, rung: rungOf(sampleLadder, stage) });
          const { time } = localTime(now, zone);
          if (time < '08:00:00' || time >= '22:00:00')
            expect(objectionToContact(of, sampleRules)).toBeDefined();
        },
      ),
    ));

  test('that is put off comes at the first allowed instant', () =>
    fc.assert(
      fc.property(aZone, anInstant, (zone, now) => {
        const next = nextHour(now, zone, sampleRules);
        expect(next).toBeGreaterThanOrEqual(now);
        expect(next - now).toBeLessThanOrEqual(12 * 3_600_000);
        const { time } = localTime(next, zone);
        expect(time >= '08:00:00' && time < '22:00:00').toBe(true);
      }),
    ));

  test('is never made more often than the rules say, however one tries', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 23 })), {
          maxLength: 80,
        }),
        (tries) => {
          const made: string[] = [];
          let recent: readonly Recent[] = [];
          for (const [day, hour] of tries.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
            const on = addDays(parseDate('2024-05-01'), day);
            const of = contact({ recent, now: at(`${String(hour).padStart(2, '0')}:30`, on) });
            if (objectionToContact(of, sampleRules) !== undefined) continue;
            made.push(on);
            recent = withContact(recent, 'call', on);
          }
          for (const on of made) {
            const since = addDays(parseDate(on), -6);
            expect(made.filter((one) => one === on).length).toBeLessThanOrEqual(sampleRules.perDay.call);
            expect(made.filter((one) => one >= since && one <= on).length).toBeLessThanOrEqual(
              sampleRules.perWeek.call,
            );
          }
          expect(recent.length).toBeLessThanOrEqual(7);
        },
      ),
    ));
});
