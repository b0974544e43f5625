import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LtvStudy, readTable, studyLtv } from '@sandglass/credit';
import { needFlag, optionalFlag, refuseWords, tellRefusal } from '../credit/input.ts';
import type { Verb } from '../verb.ts';

const HELP = `sandglass credit ltv-study --panel F --recoveries F [--out FOLDER] [--json]

What loans on homes cost by current loan to value: default a quarter and loss given default by band, and how much more
is lost above 75 % than below it (CSV; .gz is understood).

  --panel F        loan-quarters with LTV_time (percent) and default_time (0 or 1)
  --recoveries F   recoveries with LTV (a share of one) and lgd_time
  --out FOLDER     writes table.json there
  --json           the whole study

Default and loss are smoothed so that they never fall as loan to value rises. Bands reach to their upper edge: 75.00 % is
below the line.

Example: sandglass credit ltv-study --panel ../shared/data/home-mortgage-panel-train.csv.gz \\
           --recoveries ../shared/data/home-lgd-train.csv.gz`;

export default {
  name: 'credit ltv-study',
  summary: 'what loans on homes cost by current loan to value, below and above 75 %',
  help: HELP,
  valueFlags: ['panel', 'recoveries', 'out'],
  async run(call) {
    refuseWords(call);
    const study = await tellRefusal(async () => {
      const panel = readTable(await call.read(needFlag(call, 'panel')));
      return studyLtv(panel, readTable(await call.read(needFlag(call, 'recoveries'))));
    });
    const out = optionalFlag(call, 'out');
    if (out !== undefined) {
      mkdirSync(out, { recursive: true });
      writeFileSync(join(out, 'table.json'), `${JSON.stringify(study, null, 1)}\n`);
    }
    for (const line of call.json ? [JSON.stringify(study)] : linesOf(study)) call.print(line);
  },
} satisfies Verb;

const percent = (share: number, digits = 2): string => `${(share * 100).toFixed(digits)} %`;

function linesOf({ bands, linePercent, below, above, timesAll, timesNext }: LtvStudy): string[] {
  return [
    'loan to value, %: default a quarter × loss given default = expected loss a quarter',
    ...bands.map(
      ({ ltv, quarters, pdQuarter, recoveries, lgd, expectedLoss }) =>
        `  ${ltv.padEnd(8)} ${percent(pdQuarter)} (${quarters}) × ${percent(lgd, 1)} (${recoveries}) = ${percent(expectedLoss, 3)}`,
    ),
    `above ${linePercent} %: ${percent(above, 3)} a quarter, ${timesAll} × the ${percent(below, 3)} below; the first band above, ${timesNext} ×`,
  ];
}
