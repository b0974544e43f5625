import { haveConsented } from '@sandglass/consent';
import { sampleFirms } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { SHARD } from '../shard.ts';
import { BASES } from './facts.ts';
import { READ_EVIDENCE, recordEvidence } from './gather.ts';
import { purposesOf } from './purposes.ts';
import { simulatedFacts } from './simulated.ts';

/** Reads what a base stands on from the sample providers; a bank's own connection takes this place. */
export const deliverEvidence: NonNullable<Pilot['deliver']> = ({ submit, pool }) => ({
  [READ_EVIDENCE]: async (payload, id) => {
    const [customer, on] = [String(payload.customer), String(payload.on)];
    const base = BASES.find((one) => one === payload.base);
    if (base === undefined) throw new Error(`there is no base ${String(payload.base)}`);
    // Taken back while the job waited: nothing is asked.
    if (!(await haveConsented(pool, SHARD, customer, purposesOf(base)))) return;
    const [told] = await readRows(pool, sampleFirms, 'where shard = $1 and id = $2', [SHARD, customer]);
    const firm = told ?? { id: customer, scenario: 'sound' as const, since: on.slice(0, 7) };
    const facts = { ...simulatedFacts(firm, base, on) };
    // Refused where a consent was taken back while the sources answered: nothing of what came is kept.
    await submit(recordEvidence, { customer, base, simulated: true, facts }, `evidence:${id}`);
  },
});
