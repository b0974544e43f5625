import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import { ValidateInput } from './inputs.ts';
import { officerOf } from './officer.ts';
import { models, type ProposedValidation } from './tables.ts';

/** An officer says whether a model is fit to decide, on figures; another confirms. */
export const validateModel = (shard: string): Operation<typeof ValidateInput, undefined> =>
  operation({
    name: `${shard}.models.validate`,
    summary: 'An officer validates a model, new or in use, for another to confirm.',
    business: 'continuing',
    roles: ['institution'],
    input: ValidateInput,
    load: () => [],
    decide: (state, { model, ...found }, { actor, businessDate, random }) => {
      const row = state.get(models, model);
      if (row === undefined) return refuse('model-unknown', { model });
      if (row.state === 'retired') return refuse('model-retired', { model });
      const proposal: ProposedValidation = {
        ...found,
        id: random.id('validation'),
        officer: officerOf(actor),
        on: businessDate,
      };
      const { verdict, auc, ks, rows } = found;
      return effects({
        reply: { model, proposal: proposal.id },
        rows: [models.update({ ...row, proposal })],
        facts: [{ kind: `${shard}.model-validated`, header: { model, verdict, auc, ks, rows } }],
      });
    },
  });
