import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

const verb: Verb = {
  name: 'harbour call',
  summary: '',
  help: '',
  valueFlags: ['port', 'data'],
  switches: ['no-demo'],
  run: async () => undefined,
};
const parse = (...words: string[]) => parseArguments(verb, words);

describe('a command line', () => {
  test.each([
    { words: [], args: [], flags: {} },
    { words: ['a', 'b'], args: ['a', 'b'], flags: {} },
    { words: ['--port', '7', 'a'], args: ['a'], flags: { port: '7' } },
    { words: ['--port=7', '--no-demo'], args: [], flags: { port: '7', 'no-demo': true } },
    { words: ['--data=a=b c'], args: [], flags: { data: 'a=b c' } },
    { words: ['--data='], args: [], flags: { data: '' } },
    { words: ['-', '-5', '--json'], args: ['-', '-5'], flags: { json: true } },
    { words: ['--port', '-5'], args: [], flags: { port: '-5' } },
    { words: ['--help'], args: [], flags: { help: true } },
    { words: ['--port', '1', '--port', '2'], args: [], flags: { port: '2' } },
  ])('$words is understood', ({ words, args, flags }) => {
    expect(parse(...words)).toEqual({ args, flags });
  });

  test.each([
    { words: ['--prot', '7'], says: '--prot is not known here. See sandglass harbour call --help.' },
    { words: ['--port'], says: '--port needs a value. See sandglass harbour call --help.' },
    { words: ['--no-demo=yes'], says: '--no-demo takes no value.' },
    { words: ['--'], says: '-- is not known here. See sandglass harbour call --help.' },
    { words: ['--toString', 'x'], says: '--toString is not known here. See sandglass harbour call --help.' },
  ])('$words is refused in one sentence', ({ words, says }) => {
    expect(() => parse(...words)).toThrow(new UsageError(says));
  });

  test('a flag’s value is kept as it is, whether beside it or behind an equals sign', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(parse('--data', value).flags).toEqual({ data: value });
        expect(parse(`--data=${value}`).flags).toEqual({ data: value });
      }),
    );
  });
});
