import { binCategory, binNumber, discrimination, encode, type Value } from '@sandglass/scorecard';
import type { RefusedColumn } from '../inputs/refused.ts';
import { toPlan } from './fitprofile.ts';
import type { Profile } from './profile.ts';
import type { Sample } from './sample.ts';

/** One column that ranks the outcome this well alone was written after it. */
const AUC_TOO_GOOD = 0.95;
/** A class that holds this share of all defaults … */
const BADS_SHARE = 0.2;
/** … and hardly anything else. */
const BAD_RATE_TOO_PURE = 0.99;

/** Columns that know the outcome, found by what they would earn alone; each with its reason. */
export function findLeaks(profile: Profile, sample: Sample): RefusedColumn[] {
  return profile.candidates.flatMap((candidate, i): RefusedColumn[] => {
    const woe = encodeAlone(profile, i, sample);
    const reason = leakOf(woe, sample.bad);
    return reason === undefined ? [] : [{ column: candidate.name, why: 'outcome', reason }];
  });
}

function encodeAlone(profile: Profile, i: number, { values, bad }: Sample): number[] {
  const plan = toPlan(profile.candidates[i]!, profile.classing);
  const column = values[i]!.map((value) => value ?? null);
  const binning =
    plan.kind === 'number'
      ? binNumber(column.map(numberOrNull), bad, { ...plan.plan, trend: 'free' })
      : binCategory(column.map(textOrNull), bad, plan.plan);
  return column.map((value) => encode(binning, value));
}

const numberOrNull = (value: Value) => (typeof value === 'number' ? value : null);
const textOrNull = (value: Value) => (typeof value === 'string' ? value : null);

function leakOf(woe: readonly number[], bad: readonly boolean[]): string | undefined {
  const { auc } = discrimination(
    woe.map((w) => -w),
    bad,
  );
  if (auc >= AUC_TOO_GOOD)
    return `alone it ranks the outcome with an AUC of ${auc.toFixed(3)}: it was written after it`;
  const bads = bad.filter(Boolean).length;
  const lowest = woe.reduce((least, w) => Math.min(least, w), Number.POSITIVE_INFINITY);
  const inClass = bad.filter((_, row) => woe[row] === lowest);
  const badsInClass = inClass.filter(Boolean).length;
  const pure = badsInClass >= BAD_RATE_TOO_PURE * inClass.length && badsInClass >= BADS_SHARE * bads;
  if (!pure) return undefined;
  return `one of its values holds ${badsInClass} of ${bads} defaults and hardly another case: it was written after the outcome`;
}

/** The profile without the refused columns. */
export function withoutColumns(profile: Profile, leaks: readonly RefusedColumn[]): Profile {
  const refused = new Set(leaks.map(({ column }) => column));
  return {
    ...profile,
    columns: profile.columns.filter(({ name }) => !refused.has(name)),
    candidates: profile.candidates.filter(({ name }) => !refused.has(name)),
    refused: [...profile.refused, ...leaks],
  };
}
