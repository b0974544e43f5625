import { readFileSync } from 'node:fs';
import { parseArguments } from './arguments.ts';
import { find } from './find.ts';
import { readInput } from './read.ts';
import { InputError, UsageError, type Verb, type VerbCall } from './verb.ts';
import { verbs } from './verbs/index.ts';

const OUT_OF_ORDER = 2;
const NO = 1;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has enough of it.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const words = process.argv.slice(2);
try {
  await main(words);
} catch (error) {
  fail(error, words.includes('--json'));
}

async function main(all: readonly string[]): Promise<void> {
  if (all.length === 0 || all[0] === 'help' || all[0] === '--help') return overview();
  if (all[0] === '--version')
    return print(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version);
  const { name, rest } = find(all, Object.keys(verbs));
  const verb = (await verbs[name]!()).default;
  if (rest.includes('--help')) return print(verb.help);
  const { args, flags } = parseArguments(verb, rest);
  await verb.run(callOf(args, flags));
}

function callOf(args: readonly string[], flags: VerbCall['flags']): VerbCall {
  return {
    args,
    flags,
    json: flags.json === true,
    print,
    read: readInput,
    answerNo: () => {
      process.exitCode = NO;
    },
  };
}

async function overview(): Promise<void> {
  print('Sandglass · 沙漏 — supervised fintech pilots\n\nUsage: sandglass COMMAND … [--json] [--help]\n');
  const width = Math.max(...Object.keys(verbs).map((name) => name.length)) + 2;
  const all = await Promise.all(
    Object.values(verbs).map(async (load): Promise<Verb> => (await load()).default),
  );
  for (const verb of all) print(`  ${verb.name.padEnd(width)}${verb.summary}`);
  print(
    '\nEach command reads a file, an argument or - (standard input; .gz is understood). Exit: 0, 1 no, 2 wrong use.',
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One plain sentence, or one JSON document where JSON was asked for. */
function fail(error: unknown, json: boolean): void {
  const known = error instanceof UsageError || error instanceof InputError;
  const detail = error instanceof Error ? error.message : String(error);
  const type = error instanceof InputError ? error.type : error instanceof UsageError ? 'usage' : 'failed';
  const title =
    error instanceof InputError ? error.title : error instanceof UsageError ? 'Wrong use' : 'It failed';
  process.stderr.write(json ? `${JSON.stringify({ error: { type, title, detail } })}\n` : `${detail}\n`);
  if (!known && process.env.SANDGLASS_TRACE && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  process.exitCode = error instanceof UsageError ? OUT_OF_ORDER : NO;
}
