import { UsageError, type Verb } from './verb.ts';

export interface Arguments {
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, string | true>>;
}

/** Splits a verb's command line: `--flag value`, `--flag=value`, `--switch`, and the rest; `-` and `-5` are no flags. */
export function parseArguments(verb: Verb, words: readonly string[]): Arguments {
  const args: string[] = [];
  const flags: Record<string, string | true> = {};
  const takesValue = new Set(verb.valueFlags ?? []);
  const switches = new Set([...(verb.switches ?? []), 'json', 'help']);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (!word.startsWith('--')) {
      args.push(word);
      continue;
    }
    const [name, given] = splitFlag(word);
    if (switches.has(name)) {
      if (given !== undefined) throw new UsageError(`--${name} takes no value.`);
      flags[name] = true;
    } else if (takesValue.has(name)) {
      if (given === undefined) at += 1;
      const value = given ?? words[at];
      if (value === undefined)
        throw new UsageError(`--${name} needs a value. See sandglass ${verb.name} --help.`);
      flags[name] = value;
    } else throw new UsageError(`--${name} is not known here. See sandglass ${verb.name} --help.`);
  }
  return { args, flags };
}

function splitFlag(word: string): [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals === -1 ? [word.slice(2), undefined] : [word.slice(2, equals), word.slice(equals + 1)];
}
