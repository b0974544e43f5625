import { subjectKey } from '@sandglass/journal';
import { amountText, standings } from '@sandglass/lending';
import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import { isValuation, valueHome } from '@sandglass/valuation';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { written } from '../case/step.ts';
import { SHARD } from '../shard.ts';
import { restood } from './class-at.ts';
import { countedValue } from './ltv.ts';
import { modelOf } from './models.ts';
import { retested } from './retest.ts';
import { automatic, valuations } from './valuation.ts';

/** Signed cases that this month has not valued yet; not of a home that secures nothing any more. Plan: the index by state. */
export const CASES_TO_REVALUE = `select f.id from swiftcredit.case_file f
  where f.shard = $1 and f.state = 'signed' and f.valued_on < date_trunc('month', $2::date)::date
    and not exists (select from swiftcredit.mortgage m where m.shard = f.shard and m.id = f.id
      and m.state in ('release-applied', 'released')) order by f.id`;

/** Values a signed case's home again, every month, and tests the line again. */
export const revalue = operation({
  name: `${SHARD}.revalue`,
  summary: 'Values the home of a signed loan again, every month, and tests the 75 % line again.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object(CaseId, { additionalProperties: false }),
  prepare: async (_input, _actor, { businessDate }) => modelOf(businessDate),
  load: (input) => [...caseKey(input), standings.key(input.caseId)],
  loadThen: (state, { caseId }) => {
    const file = state.get(caseFiles, caseId);
    return file === undefined ? [] : [subjectKey(file.customer)];
  },
  decide: (state, { caseId }, at, model) => {
    const file = caseAt(state, caseId, at.actor, ['signed']);
    if (isRefused(file)) return file;
    const { customer: subject, home } = file;
    if (home === null) return refuse('section-missing', { section: 'home' }, { subject });
    if (model !== modelOf(at.businessDate)) return prepareAgain();
    const found = valueHome(model, home, at.businessDate);
    if (!isValuation(found)) return refuse(found.code, found.values, { subject });
    const row = automatic(caseId, file.valuations + 1, found, home);
    const after = retested({
      ...file,
      value_amount: row.value_amount,
      value_low: countedValue(row.low, home, at.businessDate),
      valued_on: at.businessDate,
      valuations: row.n,
    });
    const closes = after.guarantee_required && !file.guarantee_required && file.guarantee === null;
    return effects({
      reply: { case: caseId, low: amountText(row.low), ltvBps: after.ltv_bps, closes },
      rows: [...written(after, 'revalued', at, row.model), valuations.create(row), ...restood(state, after)],
      facts: [
        {
          kind: `${SHARD}.revalued`,
          subject,
          header: { model: row.model, simulated: true, above: after.guarantee_required },
          opening: { case: caseId, low: amountText(row.low), ltvBps: after.ltv_bps },
        },
        ...(closes
          ? [{ kind: `${SHARD}.guarantee-required`, subject, header: {}, opening: { case: caseId } }]
          : []),
      ],
    });
  },
});
