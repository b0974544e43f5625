import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { banned } from './tidy/banned.ts';
import { cycles } from './tidy/cycles.ts';
import { deadFiles } from './tidy/dead-files.ts';
import { directions } from './tidy/directions.ts';
import { docLinks } from './tidy/doc-links.ts';
import { keptBooks } from './tidy/kept-books.ts';
import { leftovers } from './tidy/leftovers.ts';
import { depth, names } from './tidy/names.ts';
import { type Rule, told } from './tidy/offence.ts';
import { packages } from './tidy/packages.ts';
import { roomFiles } from './tidy/room-files.ts';
import { reasonCodes, sentences } from './tidy/sentences.ts';
import { sizes } from './tidy/sizes.ts';
import { readSources } from './tidy/source.ts';
import { unusedPackages } from './tidy/unused-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root);

const rules: Readonly<Record<string, Rule>> = {
  'imports between rooms point downward, by name, and are listed': directions,
  'no rooms need each other': cycles,
  'a package from outside is listed by the room that imports it': packages,
  'what a room lists it imports': unusedPackages,
  'no call that has a better one in the house': banned,
  'a lender’s books agree when its test ends': keptBooks,
  'nothing unfinished is left': leftovers,
  'file names are words of the field': names,
  'no folder is deeper than four': depth,
  'each file is reached': deadFiles,
  'sentences stand in three languages with the same values': sentences,
  'each reason code is in the catalogue, and gets what its sentence names': reasonCodes,
  'each room has its manifest, its page and its door': roomFiles,
  'links in the docs lead somewhere': (all) => docLinks(root, all),
};

describe('the whole house', () => {
  test('has files to look at', () => {
    expect(sources.filter(({ isCode }) => isCode).length).toBeGreaterThan(400);
  });

  test.each(Object.entries(rules))('%s', (_name, rule) => {
    expect(rule(sources).map(told)).toEqual([]);
  });

  test('tells its sizes', () => {
    const { files, median, p90, largest, testLinesPerCodeLine } = sizes(sources);
    const largestOnes = largest.map(([path, lines]) => `${path} ${lines}`).join(', ');
    process.stdout.write(
      `${files} code files: median ${median} lines, 90th percentile ${p90}; test lines ${testLinesPerCodeLine.toFixed(2)} × code; largest ${largestOnes}\n`,
    );
    expect(median).toBeGreaterThan(0);
  });
});
