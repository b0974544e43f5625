import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkdays,
  type BusinessDate,
  businessDate,
  daysBetween,
  deadline,
  formatInstant,
  instantOf,
  isDate,
  isProvisional,
  isWorkday,
  localTime,
  parseDate,
  parseInstant,
  SimulatedClock,
  shift,
  workdaysBetween,
} from './index.ts';
import mainland from './mainland.json' with { type: 'json' };

const day = parseDate;
const anyDate = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => day(at.toISOString().slice(0, 10)));

describe('civil dates', () => {
  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '24-01-01', '2024-1-1', ''])(
    'refuses %s, which does not exist',
    (text) => {
      expect(isDate(text)).toBe(false);
      expect(() => parseDate(text)).toThrow(/YYYY-MM-DD/);
    },
  );

  it('a contract of the 31st falls on the last day of short months and comes back to the 31st', () => {
    const dates = [1, 2, 3, 13].map((months) => addMonths(day('2024-01-31'), months));
    expect(dates).toEqual(['2024-02-29', '2024-03-31', '2024-04-30', '2025-02-28']);
  });

  it('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('the mainland calendar', () => {
  // 国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04), and earlier years' notices.
  it.each<[string, boolean]>([
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-04-06', false],
    ['2026-05-09', true],
    ['2026-06-19', false],
    ['2026-09-20', true],
    ['2026-10-07', false],
    ['2026-10-10', true],
    ['2025-10-08', false],
    ['2025-09-28', true],
    ['2019-05-05', true],
    ['2019-05-03', false],
  ])('%s is a workday: %s', (date, expected) => expect(isWorkday(day(date))).toBe(expected));

  it('the Spring Festival of 2020 was prolonged to 2 February, and the day in exchange fell away', () => {
    expect(['2020-01-31', '2020-02-01', '2020-02-02'].map((date) => isWorkday(day(date)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isWorkday(day('2020-02-03'))).toBe(true);
  });

  it('lists as off only weekdays and as worked only weekend days', () => {
    for (const [year, { off, work }] of Object.entries(mainland)) {
      const isWeekend = (monthDay: string) => new Date(`${year}-${monthDay}T00:00:00Z`).getUTCDay() % 6 === 0;
      expect(off.filter(isWeekend)).toEqual([]);
      expect(work.filter((monthDay) => !isWeekend(monthDay))).toEqual([]);
    }
  });

  it('says that a year without a notice is provisional', () => {
    expect(isProvisional(day('2026-12-31'))).toBe(false);
    expect(isProvisional(day('2027-01-01'))).toBe(true);
    expect(isWorkday(day('2027-01-01'))).toBe(false);
    expect(isWorkday(day('2027-01-04'))).toBe(true);
  });

  it('counts workdays over make-up days', () => {
    expect(addWorkdays(day('2026-02-13'), 1)).toBe('2026-02-14');
    expect(addWorkdays(day('2026-02-13'), 2)).toBe('2026-02-24');
    expect(workdaysBetween(day('2026-02-13'), day('2026-02-24'))).toBe(2);
  });

  it('adding workdays and counting them agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const end = addWorkdays(date, n);
        expect(isWorkday(end)).toBe(true);
        expect(workdaysBetween(date, end)).toBe(n);
      }),
    );
  });

  it('shifts a due date as the contract says', () => {
    const date = day('2026-01-31'); // a Saturday, last of its month
    expect(shift(date, 'following')).toBe('2026-02-02');
    expect(shift(date, 'modified-following')).toBe('2026-01-30');
    expect(shift(date, 'preceding')).toBe('2026-01-30');
    expect(shift(date, 'none')).toBe('2026-01-31');
  });

  it('a comment window ends with the last millisecond of its last workday in the authority’s zone', () => {
    const opened = instantOf(day('2020-01-14'), '15:00');
    expect(formatInstant(deadline(opened, 5, 'Asia/Shanghai'))).toBe('2020-01-20T15:59:59.999Z');
  });
});

describe('zones and instants', () => {
  it('the business date changes at midnight in Shanghai, or at the bank’s cut-off', () => {
    const late = parseInstant('2026-03-01T23:30:00+08:00');
    expect(businessDate(late)).toBe('2026-03-01');
    expect(businessDate(late, '23:00')).toBe('2026-03-02');
    expect(businessDate(parseInstant('2026-03-01T16:00:00Z'))).toBe('2026-03-02');
  });

  it('wall clock and instant agree, also over a change of summer time', () => {
    const zones = ['Asia/Shanghai', 'Europe/London', 'America/New_York'];
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...zones), (date: BusinessDate, zone) => {
        expect(localTime(instantOf(date, '12:34:56', zone), zone)).toEqual({ date, time: '12:34:56' });
      }),
    );
  });

  it('wall clocks are those of their instant, whatever was asked before, in the same second or another', () => {
    const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York'];
    const near = fc.record({
      from: fc.integer({ min: -1e12, max: 4e12 }),
      asked: fc.array(fc.tuple(fc.integer({ min: -2_500, max: 2_500 }), fc.constantFrom(...zones))),
    });
    fc.assert(
      fc.property(near, ({ from, asked }) => {
        for (const [ms, zone] of asked) {
          const told = new Date(from + ms).toLocaleString('sv-SE', { timeZone: zone });
          const { date, time } = localTime(from + ms, zone);
          expect(`${date} ${time}`).toBe(told);
        }
      }),
    );
  });

  it.each(['2026-01-31', '2026-01-31T09:00', 'yesterday', '2026-02-30T00:00:00Zx'])(
    'refuses %s as an instant',
    (text) => {
      expect(() => parseInstant(text)).toThrow(/point in time/);
    },
  );

  it('a simulated clock goes forward only', () => {
    const clock = new SimulatedClock(1_000);
    clock.advance(500);
    expect(clock.now()).toBe(1_500);
    expect(() => clock.advanceTo(1_000)).toThrow(/does not go back/);
  });
});
