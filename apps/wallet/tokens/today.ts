/** The civil date of a moment in a zone, 'YYYY-MM-DD': to which the counters of a day belong. */
export function dateIn(zone: string, atMs: number): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(atMs));
}
