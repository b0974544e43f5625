import { readFile } from 'node:fs/promises';
import type { Verb } from '../../verb.ts';

/** What a verb printed, and whether its answer was no. */
export interface Outcome {
  readonly lines: string[];
  readonly no: boolean;
}

/** Runs a verb with --json as the main program does; errors pass through, what was printed stays in `lines`. */
export async function runVerb(
  verb: Verb,
  args: readonly string[],
  flags: Readonly<Record<string, string | true>> = {},
  lines: string[] = [],
): Promise<Outcome> {
  return run(verb, args, flags, true, lines);
}

/** The same without --json. */
export async function runForPeople(
  verb: Verb,
  args: readonly string[],
  flags: Readonly<Record<string, string | true>> = {},
): Promise<Outcome> {
  return run(verb, args, flags, false, []);
}

async function run(
  verb: Verb,
  args: readonly string[],
  flags: Readonly<Record<string, string | true>>,
  json: boolean,
  lines: string[],
): Promise<Outcome> {
  let no = false;
  await verb.run({
    args,
    flags,
    json,
    print: (line) => lines.push(line),
    read: (path) => readFile(path),
    answerNo: () => {
      no = true;
    },
  });
  return { lines, no };
}
