const DAY_MS = 86_400_000;
const RRN = /^(\d)(\d{3})\d{8}$/;
/** Last years with that digit, as far as anybody has books. */
const YEARS = [2000, 2010, 2020, 2030, 2040] as const;

/**
 * Retrieval reference number (field 37): a year's last digit, the day of the year, the hour and the trace number, as networks make it.
 * @param transmittedAt YYYYMMDDhhmmss, UTC
 * @example rrnOf('20240116020000', '000001') // '401602000001'
 */
export function rrnOf(transmittedAt: string, stan: string): string {
  const [year, month, day] = [
    transmittedAt.slice(0, 4),
    transmittedAt.slice(4, 6),
    transmittedAt.slice(6, 8),
  ].map(Number);
  const days = (Date.UTC(year!, month! - 1, day) - Date.UTC(year!, 0, 1)) / DAY_MS + 1;
  return `${transmittedAt.slice(3, 4)}${String(days).padStart(3, '0')}${transmittedAt.slice(8, 10)}${stan}`;
}

/**
 * The dates on which a payment with this number may be booked: a business date begins before or after the day in UTC, and the year
 * says only its last digit. None where the number is not made like that.
 */
export function datesOfRrn(rrn: string): readonly string[] {
  const [, digit, day] = RRN.exec(rrn) ?? [];
  const nth = Number(day ?? 0);
  if (nth < 1 || nth > 366) return [];
  return YEARS.flatMap((decade) =>
    [nth - 1, nth, nth + 1].map((one) =>
      new Date(Date.UTC(decade + Number(digit), 0, one)).toISOString().slice(0, 10),
    ),
  );
}
