/** A period that a statement may be asked for; its id is `all` or the month, 2024-02. */
export interface Period {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const MONTHS_MAX = 24;

/** From the signing to today, then each month backwards; a month that runs ends today. */
export function monthsOf(signedOn: string, today: string): readonly Period[] {
  const months: Period[] = [];
  let [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  while (months.length < MONTHS_MAX) {
    const id = `${year}-${String(month).padStart(2, '0')}`;
    if (id < signedOn.slice(0, 7)) break;
    const last = `${id}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
    months.push({ id, from: `${id}-01`, to: last < today ? last : today });
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return [{ id: 'all', from: signedOn, to: today }, ...months];
}

/** The years in which the loan stood, the newest first. */
export function yearsOf(signedOn: string, today: string): readonly number[] {
  const [first, last] = [Number(signedOn.slice(0, 4)), Number(today.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}
