import { type Check, wrong } from './check.ts';

/** Ids are what the guard, the measures and the amendments refer to: each names one thing. */
export const duplicateIds: Check = ({ limits, measures, triggers, innovation, appendices, safeguards }) => [
  ...repeated('/innovation/institutions', innovation.institutions),
  ...repeated('/limits', limits),
  ...repeated('/safeguards/consumer', safeguards.consumer),
  ...repeated('/safeguards/antiMoneyLaundering', safeguards.antiMoneyLaundering),
  ...repeated('/measures', measures),
  ...repeated('/triggers', triggers),
  ...repeated('/appendices', appendices),
];

const repeated = (list: string, items: readonly { readonly id: string }[]) =>
  items.flatMap(({ id }, at) =>
    items.findIndex((item) => item.id === id) === at
      ? []
      : [
          wrong(
            `${list}/${at}/id`,
            'duplicate-id',
            `编号“${id}”已被使用，请另取一个。`,
            `編號「${id}」已被使用，請另取一個。`,
            `the id “${id}” is used already; choose another.`,
          ),
        ],
  );
