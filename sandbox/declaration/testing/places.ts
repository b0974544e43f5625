/** Every place inside a document, by JSON pointer. */
export function placesOf(document: unknown, at = ''): readonly string[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([name, value]) => [
    `${at}/${name}`,
    ...placesOf(value, `${at}/${name}`),
  ]);
}
