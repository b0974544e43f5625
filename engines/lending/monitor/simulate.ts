import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { SCENARIOS } from './simulated.ts';
import { sampleFirms } from './tables.ts';

/** The simulated world: what the sample providers say of the caller's firm from a month on. Open where a house simulates. */
export const simulateFirmOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.simulate-firm`,
    summary: 'Simulated: chooses what the sample providers say of the caller’s firm from a month on.',
    business: 'continuing',
    roles: ['customer'],
    input: Type.Object(
      {
        scenario: Type.Enum([...SCENARIOS]),
        since: Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'Month, YYYY-MM' }),
      },
      { additionalProperties: false },
    ),
    load: (_input, { party }) => [sampleFirms.key(party)],
    decide: (state, { scenario, since }, { actor: { party } }) => {
      const row = { id: party, scenario, since };
      const known = state.get(sampleFirms, party) !== undefined;
      return effects({
        reply: row,
        rows: [known ? sampleFirms.update(row) : sampleFirms.insert(row)],
        facts: [{ kind: `${shard}.firm-simulated`, header: { scenario, since } }],
      });
    },
  });
