import { UsageError, type Verb } from '../verb.ts';
import test from './test.ts';

const ROUNDS_DEFAULT = 100;

const verb: Verb = {
  name: 'soak',
  summary: 'Kills the server at every named point, a hundred times, and checks what it promised',
  help: `Usage: sandglass soak [--rounds N]

Runs the crash test with N kills (default ${ROUNDS_DEFAULT}) instead of the 5 of npm test. It takes some minutes.`,
  valueFlags: ['rounds'],
  async run(call) {
    const rounds = Number(call.flags.rounds ?? ROUNDS_DEFAULT);
    if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError('--rounds is a whole number above 0.');
    process.env.SANDGLASS_CRASH_ROUNDS = String(rounds);
    await test.run({ ...call, args: ['tests/crash'] });
  },
};

export default verb;
