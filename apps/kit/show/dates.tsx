import type { Locale } from '../locale/locale.ts';
import { useKitWords, useLocale } from '../locale/words.ts';

/** The bank's own zone; business dates are days of it. */
export const BANK_ZONE = 'Asia/Shanghai';

/** A calendar day in words; it has no time and no zone of its own. */
export function dayText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The bank's business date: a square calendar leaf, never with a time. */
export function BusinessDate({ day, zone = false }: { readonly day: string; readonly zone?: boolean }) {
  const say = useKitWords();
  const [locale] = useLocale();
  return (
    <time dateTime={day} className="sg-business-date" title={say('businessDate')}>
      {dayText(day, locale)}
      {zone && <small className="sg-zone">{say('businessDate')}</small>}
    </time>
  );
}

interface TimestampProps {
  /** RFC 3339. */
  readonly at: string;
  /** To the minute and without the zone, which the column's title then names. */
  readonly brief?: boolean;
}

/** A moment, in the bank's zone, which it names. */
export function Timestamp({ at, brief = false }: TimestampProps) {
  const say = useKitWords();
  const [locale] = useLocale();
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: brief ? 'short' : 'medium',
    hourCycle: 'h23',
    timeZone: BANK_ZONE,
  });
  return (
    <time dateTime={at} className="sg-timestamp">
      {format.format(new Date(at))} {!brief && <small className="sg-zone">{say('zone')}</small>}
    </time>
  );
}

/** The time of day of a moment here: 12:03:05. */
export function clockText(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(at));
}
