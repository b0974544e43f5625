import { type CoverageStudy, type Held, studyCoverage } from '@sandglass/valuation';
import { UsageError, type Verb, type VerbCall } from '../verb.ts';

const MONTHS_MAX = 60;

const HELP = `sandglass valuation coverage [--seed N] [--until YYYY-MM] [--months N] [--json]

How often the automatic valuation's interval held: lives through months of a simulated housing market, each month's deals
against the model that was trained on its first day and has seen none of them.

  --seed N           of the market; 1 by default
  --until YYYY-MM    last month; 2026-10 by default
  --months N         how many, at most ${MONTHS_MAX}; 12 by default
  --json             {"seed","months","all":{…},"byCity":[…],"byPrice":[…]}, each {"group","deals","inside","below",
                     "medianError","medianHalfWidth"}, shares of one

Example: sandglass valuation coverage --seed 7 --months 6`;

export default {
  name: 'valuation coverage',
  summary: 'how often the home valuation’s interval held, on a simulated market',
  help: HELP,
  valueFlags: ['seed', 'until', 'months'],
  async run(call) {
    const until = call.flags.until ?? '2026-10';
    if (typeof until !== 'string' || !/^20\d\d-(0[1-9]|1[0-2])$/.test(until) || until < '2023-01') {
      throw new UsageError('--until is a month from 2023-01, as YYYY-MM.');
    }
    const study = studyCoverage(
      whole(call, 'seed', 1, Number.MAX_SAFE_INTEGER),
      `${until}-01`,
      whole(call, 'months', 12, MONTHS_MAX),
    );
    for (const line of call.json ? [JSON.stringify(study)] : linesOf(study)) call.print(line);
  },
} satisfies Verb;

function whole({ flags }: VerbCall, name: string, otherwise: number, most: number): number {
  const value = Number(flags[name] ?? otherwise);
  if (Number.isSafeInteger(value) && value >= 1 && value <= most) return value;
  throw new UsageError(`--${name} is a whole number from 1 to ${most}.`);
}

function linesOf({ seed, months, all, byCity, byPrice }: CoverageStudy): string[] {
  return [
    `simulated market ${seed}, ${months} months: an interval made for 90 %`,
    ...[all, ...byCity, ...byPrice].map(lineOf),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const lineOf = ({ group, deals, inside, below, medianError, medianHalfWidth }: Held): string =>
  `  ${group.padEnd(10)} held ${percent(inside)} of ${deals}, ${percent(below)} sold for less; median error ${percent(medianError)}, half width ${percent(medianHalfWidth)}`;
