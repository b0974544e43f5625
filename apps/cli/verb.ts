/** One command of the `sandglass` CLI. Verbs are listed in `verbs/index.ts`; each file there is one verb. */
export interface Verb {
  /** Words that select the verb, e.g. `loan schedule`. */
  readonly name: string;
  /** One line for `sandglass help`. */
  readonly summary: string;
  /** The full text of `sandglass <verb> --help`: usage, flags with units, one example. */
  readonly help: string;
  /** Flags that take a value, without dashes; `json` and `help` are always known. */
  readonly valueFlags?: readonly string[];
  /** Flags that take none. */
  readonly switches?: readonly string[];
  run(call: VerbCall): Promise<void>;
}

export interface VerbCall {
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, string | true>>;
  /** True when `--json` was given: print one document, or NDJSON where DOORS says so. */
  readonly json: boolean;
  /** Writes one line to standard output. */
  print(line: string): void;
  /** Reads a file, or standard input for `-`; `.gz` is decompressed (also detected by its magic bytes). */
  read(path: string): Promise<Buffer>;
  /** Ends with exit code 1: the answer is no (invalid, refused, not verified). What was printed stays. */
  answerNo(): void;
}

/** Wrong use of the command line: exit code 2 and one plain sentence on standard error. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The input was read and is not acceptable: exit code 1 and one plain sentence on standard error. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly type: string;
  readonly title: string;
  constructor(type: string, title: string, detail: string) {
    super(detail);
    this.type = type;
    this.title = title;
  }
}
