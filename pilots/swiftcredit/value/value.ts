import { amountText } from '@sandglass/lending';
import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import { isValuation, valueHome } from '@sandglass/valuation';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused, withCustomer } from '../case/access.ts';
import { forgetDecision } from '../case/changed.ts';
import { written } from '../case/step.ts';
import { SHARD } from '../shard.ts';
import { countedValue, priorLiens } from './ltv.ts';
import { modelOf } from './models.ts';
import { automatic, valuations } from './valuation.ts';

/** Values the home of a case by the model of the month: value, interval and comparables. */
export const value = operation({
  name: `${SHARD}.case.value`,
  summary: 'Values the home of a case automatically, on a simulated market, with interval and comparables.',
  business: 'continuing',
  roles: ['customer', 'institution'],
  input: Type.Object(CaseId, { additionalProperties: false }),
  prepare: async (_input, _actor, { businessDate }) => modelOf(businessDate),
  load: caseKey,
  loadThen: withCustomer,
  decide: (state, { caseId }, at, model) => {
    const file = caseAt(state, caseId, at.actor, ['open', 'approved', 'declined']);
    if (isRefused(file)) return file;
    const { customer: subject, home } = file;
    if (home === null) return refuse('section-missing', { section: 'home' }, { subject });
    if (model !== modelOf(at.businessDate)) return prepareAgain();
    const found = valueHome(model, home, at.businessDate);
    if (!isValuation(found)) return refuse(found.code, found.values, { subject });
    const row = automatic(caseId, file.valuations + 1, found, home);
    const counted = countedValue(row.low, home, at.businessDate);
    const priors = priorLiens(home);
    if (priors >= counted) {
      const values = { liens: amountText(priors), value: amountText(counted) };
      return refuse('liens-above-value', values, { subject });
    }
    const valued = {
      ...forgetDecision(file, true),
      value_amount: row.value_amount,
      value_low: counted,
      valued_on: at.businessDate,
      valuations: row.n,
    };
    return effects({
      reply: {
        case: caseId,
        valuation: row.id,
        simulated: true,
        value: amountText(row.value_amount),
        low: amountText(row.low),
        high: amountText(row.high),
        counted: amountText(counted),
      },
      rows: [...written(valued, 'valued', at, row.model), valuations.create(row)],
      facts: [
        {
          kind: `${SHARD}.valued`,
          subject,
          header: { method: 'automatic', model: row.model, simulated: true },
          opening: { case: caseId, value: amountText(row.value_amount), low: amountText(row.low) },
        },
      ],
    });
  },
});
