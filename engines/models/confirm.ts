import { effects, type Operation, operation, refuse, type State } from '@sandglass/operations';
import { AnswerInput } from './inputs.ts';
import { officerOf } from './officer.ts';
import { revalidateOn } from './register.ts';
import { type Model, models } from './tables.ts';

/** Versions of the models that rate now. */
export type InUse = (state: State) => readonly string[];

/** A second officer confirms: fit is approved for a year, unfit goes out of use. */
export const confirmModel = (shard: string, inUse: InUse): Operation<typeof AnswerInput, undefined> =>
  operation({
    name: `${shard}.models.confirm`,
    summary: 'A second officer confirms a validation: the model is approved for a year, or retired.',
    business: 'continuing',
    roles: ['institution'],
    input: AnswerInput,
    load: () => [],
    decide: (state, input, { actor, businessDate }) => {
      const { model } = input;
      const row = state.get(models, model);
      if (row === undefined) return refuse('model-unknown', { model });
      const { proposal } = row;
      if (proposal?.id !== input.proposal) return refuse('model-not-proposed', { proposal: input.proposal });
      if (proposal.officer === officerOf(actor)) return refuse('model-second-officer', {});
      const isFit = proposal.verdict === 'fit';
      const rates = row.state === 'approved' && inUse(state).includes(row.id);
      if (!isFit && rates) return refuse('model-in-use', { model });
      const { id: _, ...validation } = proposal;
      const confirmed = { ...validation, confirmedBy: officerOf(actor), confirmedOn: businessDate };
      const after: Model = {
        ...row,
        state: isFit ? 'approved' : 'retired',
        proposal: null,
        validations: [...row.validations, confirmed],
        revalidate_on: isFit ? revalidateOn(businessDate) : null,
      };
      return effects({
        reply: { model, state: after.state, revalidateOn: after.revalidate_on },
        rows: [models.update(after)],
        facts: [
          {
            kind: isFit ? `${shard}.model-approved` : `${shard}.model-retired`,
            header: { model, revalidateOn: after.revalidate_on },
          },
        ],
      });
    },
  });

/** A validation is given back, by its officer or by the one who was to confirm it. */
export const declineModel = (shard: string): Operation<typeof AnswerInput, undefined> =>
  operation({
    name: `${shard}.models.decline`,
    summary: 'An officer gives a model’s validation back.',
    business: 'continuing',
    roles: ['institution'],
    input: AnswerInput,
    load: () => [],
    decide: (state, { model, proposal }) => {
      const row = state.get(models, model);
      if (row === undefined) return refuse('model-unknown', { model });
      if (row.proposal?.id !== proposal) return refuse('model-not-proposed', { proposal });
      return effects({
        reply: { model },
        rows: [models.update({ ...row, proposal: null })],
        facts: [{ kind: `${shard}.model-given-back`, header: { model } }],
      });
    },
  });
