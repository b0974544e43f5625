import { type ExitClass, exitClassOf, type PilotExits, printPlan, printState } from '../exits.ts';
import { getJson } from '../remote.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'exit plan',
  summary: 'Shows how a pilot ends: each step, who does it, by when, and how far it is',
  help: `Usage: sandglass exit plan PILOT [--class normal|risky|non-performing] [--json]

Reads the declared exits of a pilot from the server that SANDGLASS_URL names; without --class that of the exit under
way, else all three. What a program does names its runs and what it waits for; every other step is done by a person,
whose evidence is required. Example: sandglass exit plan microloan --class risky`,
  valueFlags: ['class'],
  async run({ args: [pilot, ...more], flags, json, print }) {
    if (pilot === undefined || more.length > 0) throw new UsageError('exit plan takes the id of one pilot.');
    const asked = flags.class === undefined ? undefined : exitClassOf(flags.class);
    const { plans, exit, program } = (await getJson(
      `/api/pilots/${encodeURIComponent(pilot)}/exits`,
    )) as unknown as PilotExits;
    const of: ExitClass | undefined = asked ?? exit?.class;
    const shown = plans.filter((plan) => of === undefined || plan.class === of);
    if (json) return print(JSON.stringify({ pilot, program, plans: shown, exit }));
    for (const plan of shown) printPlan(plan, print);
    if (exit !== null) printState(exit, print);
  },
};

export default verb;
