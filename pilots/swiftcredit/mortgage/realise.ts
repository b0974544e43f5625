import { minorOf, type Realisable, standings } from '@sandglass/lending';
import { caseFiles } from '../case/case-file.ts';
import { released } from '../contract/release.ts';
import { SHARD } from '../shard.ts';
import { mortgages } from './mortgage.ts';

/**
 * A mortgaged home that is sold: earlier mortgages as the file names them, ours up to its registered maximum (Civil Code art. 420),
 * and its release once the price is given out. The registry hears of it in the same step, and answers as ever.
 */
export const mortgagedHome: Realisable = {
  keysOf: (loanId) => [caseFiles.key(loanId), mortgages.key(loanId), standings.key(loanId)],
  liensOf: (state, loanId) =>
    (state.get(caseFiles, loanId)?.home?.priorLiens ?? []).map(({ holder, maximum }) => ({
      holder,
      maximum: minorOf(maximum),
    })),
  securedMaxOf: (state, loanId) => {
    const row = state.get(mortgages, loanId);
    // A mortgage secures from its registration on (art. 402).
    return row?.state === 'registered' ? row.secured : 0n;
  },
  release: (state, { id, customer }, on) => {
    const row = state.get(mortgages, id);
    const file = state.get(caseFiles, id);
    const standing = state.get(standings, id);
    if (row?.state !== 'registered' || file === undefined) return { rows: [], facts: [] };
    return {
      rows: [
        mortgages.update(released(row, on, file.steps)),
        // What is left of the claim is unsecured, and provided for as such from the next night on.
        ...(standing === undefined ? [] : [standings.update({ ...standing, lgd_bps: null })]),
      ],
      facts: [
        {
          kind: `${SHARD}.mortgage-release-applied`,
          subject: customer,
          header: { after: 'sale' },
          opening: { case: id, deed: row.deed },
        },
      ],
    };
  },
};
