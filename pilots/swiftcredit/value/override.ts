import { documents } from '@sandglass/documents';
import { IdString } from '@sandglass/http';
import { Amount, amountText, minorOf, standings } from '@sandglass/lending';
import { type Actor, effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, isRefused, withCustomer } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { forgetDecision } from '../case/changed.ts';
import { isPaperOf } from '../case/paper.ts';
import { written } from '../case/step.ts';
import { SHARD } from '../shard.ts';
import { restood } from './class-at.ts';
import { countedValue, priorLiens } from './ltv.ts';
import { retested } from './retest.ts';
import { valueTooOld } from './too-old.ts';
import { homeDigest, type ValuationRow, valuations } from './valuation.ts';

const closed = { additionalProperties: false } as const;
const valuationId = (caseId: string, n: number): string => `${caseId}.${n}`;
const officerOf = ({ person, party }: Actor): string => person ?? party;

/** A surveyor's value, in place of the model's: one officer proposes it with its evidence, another confirms. */
export const proposeValue = operation({
  name: `${SHARD}.valuation.propose`,
  summary: 'An officer proposes a surveyor’s value in place of the model’s, with the report as evidence.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object(
    {
      ...CaseId,
      value: Amount,
      evidence: { ...IdString(), description: 'The surveyor’s report: a document of the case' },
      words: Type.String({ minLength: 1, maxLength: 500 }),
    },
    closed,
  ),
  load: ({ caseId, evidence }) => [caseFiles.key(caseId), documents.key(evidence)],
  loadThen: withCustomer,
  decide: (state, { caseId, value: text, evidence, words }, at) => {
    const file = caseAt(state, caseId, at.actor, ['open', 'approved', 'declined', 'signed'], true);
    if (isRefused(file)) return file;
    const { customer: subject, home } = file;
    if (home === null) return refuse('section-missing', { section: 'home' }, { subject });
    const amount = minorOf(text);
    if (amount === 0n) return refuse('value-zero', {}, { subject });
    if (!isPaperOf(state, evidence, caseId, 'survey')) {
      return refuse('evidence-missing', { document: evidence }, { subject });
    }
    const n = file.valuations + 1;
    const row: ValuationRow = {
      id: valuationId(caseId, n),
      case_file: caseId,
      n,
      method: 'manual',
      model: null,
      value_amount: amount,
      low: amount,
      high: amount,
      valued_on: at.businessDate,
      comparables: [],
      of_home: homeDigest(home),
      evidence,
      words,
      proposed_by: officerOf(at.actor),
      confirmed_by: null,
      state: 'proposed',
    };
    return effects({
      reply: { valuation: row.id, state: 'proposed' },
      rows: [...written({ ...file, valuations: n }, 'value-proposed', at), valuations.create(row)],
      facts: [
        {
          kind: `${SHARD}.value-proposed`,
          subject,
          opening: { case: caseId, value: amountText(amount), evidence },
        },
      ],
    });
  },
});

/**
 * Another officer takes the surveyor's value or sends it back; taken, the case is decided anew. It is of the day on which it was proposed
 * with its report: it lasts from then, and takes the place of nothing newer.
 */
export const settleValue = operation({
  name: `${SHARD}.valuation.settle`,
  summary: 'A second officer takes or rejects a proposed value.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object(
    { ...CaseId, n: Type.Integer({ minimum: 1, maximum: 10_000 }), take: Type.Boolean() },
    closed,
  ),
  load: ({ caseId, n }) => [
    caseFiles.key(caseId),
    valuations.key(valuationId(caseId, n)),
    standings.key(caseId),
  ],
  loadThen: withCustomer,
  decide: (state, { caseId, n, take }, at) => {
    const file = caseAt(state, caseId, at.actor, ['open', 'approved', 'declined', 'signed'], true);
    if (isRefused(file)) return file;
    const { customer: subject, home } = file;
    const row = state.get(valuations, valuationId(caseId, n));
    if (row?.state !== 'proposed' || home === null || row.of_home !== homeDigest(home))
      return refuse('value-not-proposed', {}, { subject });
    if (row.proposed_by === officerOf(at.actor)) return refuse('value-own', {}, { subject });
    const until = take ? valueTooOld(row, at.businessDate) : undefined;
    if (until !== undefined) return refuse('value-too-old', { until }, { subject });
    const isSigned = file.state === 'signed';
    const since = file.valued_on;
    if (take && !isSigned && since !== null && since > row.valued_on)
      return refuse('value-superseded', { on: row.valued_on, since }, { subject });
    const counted = countedValue(row.low, home, at.businessDate);
    // On a signed case it is taken all the same: a home that is worth less than stands before us must close the limit.
    if (take && !isSigned && priorLiens(home) >= counted) {
      const values = { liens: amountText(priorLiens(home)), value: amountText(counted) };
      return refuse('liens-above-value', values, { subject });
    }
    const base = isSigned ? file : forgetDecision(file, true);
    // A decision rests on the day of the report; what is signed is watched by the value taken last, for its month.
    const valued_on = isSigned ? at.businessDate : row.valued_on;
    const settled = take
      ? retested({ ...base, value_amount: row.value_amount, value_low: counted, valued_on })
      : file;
    return effects({
      reply: { valuation: row.id, state: take ? 'in-force' : 'rejected' },
      rows: [
        ...written(settled, take ? 'value-taken' : 'value-rejected', at),
        valuations.update({
          ...row,
          state: take ? 'in-force' : 'rejected',
          confirmed_by: officerOf(at.actor),
        }),
        ...(take ? restood(state, settled) : []),
      ],
      facts: [
        {
          kind: take ? `${SHARD}.valued` : `${SHARD}.value-rejected`,
          subject,
          header: take ? { method: 'manual', model: null, simulated: false } : {},
          opening: { case: caseId, value: amountText(row.value_amount) },
        },
      ],
    });
  },
});
