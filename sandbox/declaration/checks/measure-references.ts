import { type Check, wrong } from './check.ts';

/** Limits, triggers, criteria and indicators look only at measures that this declaration defines. */
export const measureReferences: Check = ({ measures, limits, triggers, graduation, ukFca }) => {
  const declared = new Set(measures.map(({ id }) => id));
  const undeclared = (list: string, items: readonly { readonly measure: string }[]) =>
    items.flatMap(({ measure }, at) =>
      declared.has(measure)
        ? []
        : [
            wrong(
              `${list}/${at}/measure`,
              'measure-undeclared',
              `指标“${measure}”没有定义，请在 measures 中补充，或改用已定义的指标。`,
              `指標「${measure}」沒有定義，請在 measures 中補充，或改用已定義的指標。`,
              `the measure “${measure}” is not declared; add it to measures, or name one that is.`,
            ),
          ],
    );
  return [
    ...undeclared('/limits', limits),
    ...undeclared('/triggers', triggers),
    ...undeclared('/graduation/criteria', graduation.criteria),
    ...undeclared('/ukFca/kpis', ukFca?.kpis ?? []),
  ];
};
