export {
  addDays,
  addMonths,
  type BusinessDate,
  daysBetween,
  daysInMonth,
  isDate,
  isLeapYear,
  parseDate,
  TimeError,
  weekday,
} from './civil.ts';
export { type Clock, type Instant, SimulatedClock, systemClock } from './clock.ts';
export {
  addWorkdays,
  type Convention,
  deadline,
  isProvisional,
  isWorkday,
  nextWorkday,
  shift,
  workdaysBetween,
} from './workday.ts';
export {
  BANK_ZONE,
  businessDate,
  formatInstant,
  type Hours,
  instantOf,
  localTime,
  nextWithin,
  parseInstant,
} from './zone.ts';
