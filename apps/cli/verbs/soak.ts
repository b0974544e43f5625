import { UsageError, type Verb } from '../verb.ts';
import test from './test.ts';

const ROUNDS_DEFAULT = 100;

const FILES: Readonly<Record<string, string>> = {
  '': 'tests/crash',
  ledger: 'tests/crash/crash',
  payments: 'tests/crash/payments',
  lines: 'tests/crash/lines',
  exit: 'tests/crash/exit',
};

const verb: Verb = {
  name: 'soak',
  summary:
    'Kills the server, a party of a payment, or a house, at every named point, and checks what was promised',
  help: `Usage: sandglass soak [ledger|payments|lines|exit] [--rounds N]

Runs the crash tests with N kills each (default ${ROUNDS_DEFAULT}) instead of the 5 of npm test: ledger kills the server, payments the
processes of bank, network and acquirer in the middle of payments. Two kill a whole house once at each point, whatever N is: lines
while the secret of a line changes, exit before and behind each thing that it does of an exit. Without a name all. It takes some
minutes.`,
  valueFlags: ['rounds'],
  async run(call) {
    const rounds = Number(call.flags.rounds ?? ROUNDS_DEFAULT);
    if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError('--rounds is a whole number above 0.');
    process.env.SANDGLASS_CRASH_ROUNDS = String(rounds);
    const [what, ...more] = call.args;
    const file = FILES[what ?? ''];
    if (file === undefined || more.length > 0)
      throw new UsageError('soak knows ledger, payments, lines and exit.');
    await test.run({ ...call, args: [file] });
  },
};

export default verb;
