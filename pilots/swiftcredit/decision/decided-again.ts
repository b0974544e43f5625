import { scoreFields } from '@sandglass/credit';
import { type Json, programRelease } from '@sandglass/operations';
import { ruleAgain } from '@sandglass/rules';
import type { Pool } from 'pg';
import { registeredModel } from '../rating/models.ts';
import { SHARD } from '../shard.ts';
import type { Decision } from './decisions.ts';
import { infer } from './infer.ts';
import { OFFICERS, type Offer } from './offer.ts';

/** Why a decision cannot be made again. */
export type Unrepeatable = 'decided-by-officers' | 'basis-not-kept' | 'model-gone' | 'rules-gone';

/** A recorded decision beside the same made again from its record, whatever table, product and arrangement hold now. */
export interface DecidedAgain {
  readonly recorded: Offer;
  readonly again: Offer | null;
  readonly unrepeatable: Unrepeatable | null;
  readonly same: boolean | null;
}

/** Makes a decision again from what was kept of it: fields, rule version, model version, product's terms, prime rate. */
export async function decideAgain(pool: Pool, { offer: recorded, basis }: Decision): Promise<DecidedAgain> {
  const not = (unrepeatable: Unrepeatable): DecidedAgain => ({
    recorded,
    again: null,
    unrepeatable,
    same: null,
  });
  if (recorded.model === OFFICERS) return not('decided-by-officers');
  if (basis === null) return not('basis-not-kept');
  const model = await registeredModel(pool, basis.model);
  if (model === undefined) return not('model-gone');
  const ruled = await ruleAgain(pool, SHARD, basis.rules);
  if (ruled === undefined) return not('rules-gone');
  const scored = scoreFields(model.scorer, basis.fields, 'en');
  // Besides what is inferred a decision carries its number, its table and the terms that it offers.
  const { n, rules, contract } = recorded;
  const made = infer(basis.ground, scored, basis.model, ruled.findings);
  const again = {
    ...made,
    ...(n === undefined ? {} : { n }),
    ...(rules === undefined ? {} : { rules }),
    ...(contract === undefined ? {} : { contract }),
  };
  return { recorded, again, unrepeatable: null, same: said(again) === said(recorded) };
}

/** What was said, in one writing: the database keeps members in an order of its own. Words may be put better later. */
const said = ({ caps, reasons, ...offer }: Offer): string =>
  JSON.stringify([
    Object.entries(offer).sort(([a], [b]) => (a < b ? -1 : 1)),
    caps.map(({ code, amount }) => [code, amount]),
    reasons.map(({ code }) => code),
  ]);

/** The same for a door, with what it was made by. */
export const decidedAgainJson = (row: Decision, customer: string, of: DecidedAgain): Json => ({
  case: row.case_file,
  customer,
  n: row.n,
  decidedOn: row.decided_on,
  model: row.offer.model,
  product: row.offer.product,
  productVersion: row.offer.version,
  rules: row.offer.rules ?? null,
  rating: row.basis === null ? null : asJson(row.basis.rating),
  release: row.basis?.release ?? null,
  releaseNow: programRelease(),
  recorded: asJson(of.recorded),
  again: asJson(of.again),
  unrepeatable: of.unrepeatable,
  same: of.same,
});

const asJson = (value: unknown): Json => value as Json;
