import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Verb } from '../verb.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const verb: Verb = {
  name: 'test',
  summary: 'Runs every test, or those whose path contains a word',
  help: 'sandglass test [WORD …]\n\nRuns the tests of all rooms with vitest. Its last line counts them.',
  async run({ args, answerNo }) {
    const code = await new Promise<number>((resolve) => {
      const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url));
      const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: root, stdio: 'inherit' });
      child.on('exit', (status) => resolve(status ?? 1));
    });
    if (code !== 0) answerNo();
  },
};

export default verb;
