/** What a virus scanner says. It throws where it says nothing: unknown is neither clean nor infected. */
export type Scanned = { readonly state: 'clean' } | { readonly state: 'infected'; readonly finding: string };

export interface Scanner {
  /** Stands beside each document that it looked at. */
  readonly name: string;
  scan(bytes: Buffer): Promise<Scanned>;
}

/** A scanner of 10 MiB takes a second or two; beyond this it is not known. */
export const SCAN_MS_MAX = 20_000;
const FINDING_LENGTH_MAX = 100;

/** A scanner's word, short and printable: it goes into a sentence for people. */
export const findingOf = (text: string): string =>
  text
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, FINDING_LENGTH_MAX) || 'malware';
