const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** What a person typed as a day, "2027-05-31"; undefined where it is none, or one that does not exist. */
export function typedDay(typed: string): string | undefined {
  const day = typed.trim();
  const at = new Date(`${day}T00:00:00Z`);
  const exists = SHAPE.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
  return exists ? day : undefined;
}
