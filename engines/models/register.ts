import { effects, type Operation, operation, type State } from '@sandglass/operations';
import { addMonths, parseDate } from '@sandglass/time';
import { RegisterInput } from './inputs.ts';
import { digestOf } from './reads.ts';
import { contents, type Model, models } from './tables.ts';

/** 商业银行互联网贷款管理暂行办法: a model is validated again at least once a year. */
export const REVALIDATE_MONTHS = 12;

export const revalidateOn = (from: string): string => addMonths(parseDate(from), REVALIDATE_MONTHS);

/**
 * Enters a version that the program ships. The first one of a name is the sample's, and approved with it; a later one is
 * a candidate, whatever the one before was.
 */
export const registerModel = (shard: string): Operation<typeof RegisterInput, undefined> =>
  operation({
    name: `${shard}.models.register`,
    summary: 'Enters a version of a model that the program ships into the registry.',
    business: 'continuing',
    roles: ['system'],
    input: RegisterInput,
    load: ({ model }) => [contents.key(model)],
    decide: (state, { model, kind, trainedOn, card, file }, { businessDate }) => {
      if (!model.endsWith(`@${digestOf(file)}`)) throw new Error(`${model} is not the version of its file`);
      if (state.get(models, model) !== undefined) return effects({ reply: { registered: false } });
      const name = model.slice(0, model.indexOf('@'));
      const isFirst = versionsOf(state, name).length === 0;
      const row: Model = {
        id: model,
        name,
        kind,
        trained_on: trainedOn,
        card,
        state: isFirst ? 'approved' : 'candidate',
        proposal: null,
        validations: [],
        revalidate_on: isFirst ? revalidateOn(businessDate) : null,
      };
      const { auc, ks } = card;
      return effects({
        reply: { registered: true, state: row.state },
        rows: [
          models.insert(row),
          ...(state.get(contents, model) === undefined ? [contents.insert({ id: model, file })] : []),
        ],
        facts: [{ kind: `${shard}.model-registered`, header: { model, kind, state: row.state, auc, ks } }],
      });
    },
  });

const versionsOf = (state: State, name: string): Model[] =>
  [...state.all(models)].filter((model) => model.name === name);
