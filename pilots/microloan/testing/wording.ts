import { purposes } from '../consents.ts';

/** Version of a purpose's wording in force, as whoever consents read it. */
export function wordingOf(purpose: string): string {
  const found = purposes.find(({ id }) => id === purpose);
  if (found === undefined) throw new Error(`there is no purpose ${purpose}`);
  return found.version;
}
