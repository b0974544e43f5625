import { randomUUID } from 'node:crypto';
import { exitClassOf, type PilotExits, printState } from '../exits.ts';
import { getJson, postJson } from '../remote.ts';
import { InputError, UsageError, type Verb, type VerbCall } from '../verb.ts';

const verb: Verb = {
  name: 'exit run',
  summary: 'Starts the exit of a pilot, or takes its next step',
  help: `Usage: sandglass exit run PILOT --class normal|risky|non-performing --reason TEXT   starts it, and freezes
       sandglass exit run PILOT                                    lets the program do the open step
       sandglass exit run PILOT --evidence TEXT [--digest HEX]     evidence for the open step, or its confirmation
       sandglass exit run PILOT --except COUNT --reason TEXT       hands over what the program refused
       sandglass exit run PILOT --offline --reason TEXT            takes it offline, when nothing is left
       each with [--json]

Acts as whoever SANDGLASS_TOKEN says, on the server that SANDGLASS_URL names, and shows how far the exit is. The
supervisor starts alone; of the institution one person proposes and another starts. Example:
  SANDGLASS_TOKEN=$(npx sandglass token --as supervisor) npx sandglass exit run microloan --class risky --reason "…"`,
  valueFlags: ['class', 'reason', 'evidence', 'digest', 'except'],
  switches: ['offline'],
  async run(call) {
    const { args, json, print } = call;
    const [pilot, ...more] = args;
    if (pilot === undefined || more.length > 0) throw new UsageError('exit run takes the id of one pilot.');
    const path = `/api/pilots/${encodeURIComponent(pilot)}/exits`;
    const before = (await getJson(path)) as unknown as PilotExits;
    const { to, body } = stepOf(call, before);
    const reply = await postJson(`${path}${to}`, body, randomUUID());
    const { exit } = (await getJson(path)) as unknown as PilotExits;
    if (json) return print(JSON.stringify({ reply, exit }));
    if (exit !== null) printState(exit, print);
  },
};

export default verb;

interface Post {
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Which door the flags mean, for the step that is open now. */
function stepOf({ flags }: VerbCall, { plans, exit }: PilotExits): Post {
  if (flags.class !== undefined)
    return { to: '', body: { class: exitClassOf(flags.class), reason: text(flags, 'reason') } };
  if (exit === null || exit.current === 0) {
    throw new InputError(
      'exit-unknown',
      'No exit is under way',
      'No exit is under way. Start one with --class and --reason.',
    );
  }
  if (flags.offline === true) return { to: '/offline', body: { reason: text(flags, 'reason') } };
  const to = `/steps/${exit.current}`;
  if (flags.except !== undefined)
    return { to: `${to}/except`, body: { count: countOf(flags.except), reason: text(flags, 'reason') } };
  if (flags.evidence === undefined) return { to: `${to}/do`, body: {} };
  const body = {
    evidence: text(flags, 'evidence'),
    ...(flags.digest === undefined ? {} : { digest: text(flags, 'digest') }),
  };
  const step = plans.find((plan) => plan.class === exit.class)?.steps.find(({ n }) => n === exit.current);
  return { to: step?.doneBy === 'left-over' ? '/confirm' : `${to}/evidence`, body };
}

function text(flags: VerbCall['flags'], name: string): string {
  const value = flags[name];
  if (typeof value !== 'string')
    throw new UsageError(`This needs --${name} TEXT. See sandglass exit run --help.`);
  return value;
}

function countOf(flag: string | true): number {
  const count = Number(flag);
  if (!Number.isInteger(count) || count < 1) throw new UsageError('--except takes how many items, from 1.');
  return count;
}
