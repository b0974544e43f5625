import { effects, operation, reasons, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { itemId, items, runs } from './tables.ts';

/** Most items of one plan; larger work is several runs. */
export const ITEMS_MAX = 10_000;

export const runReasons = reasons({
  'run-exists': {
    status: 409,
    title: { 'zh-Hans': '批次已存在', 'zh-Hant': '批次已存在', en: 'The run exists already' },
    detail: {
      'zh-Hans': '批次 {run} 已经计划过。请继续执行它，而不是重新计划。',
      'zh-Hant': '批次 {run} 已經計劃過。請繼續執行它，而不是重新計劃。',
      en: 'The run {run} was planned before. Carry it on instead of planning it again.',
    },
    publicValues: ['run'],
  },
  'run-unknown': {
    status: 404,
    title: { 'zh-Hans': '批次不存在', 'zh-Hant': '批次不存在', en: 'No such run' },
    detail: {
      'zh-Hans': '没有进行中的批次 {run}。请核对编号。',
      'zh-Hant': '沒有進行中的批次 {run}。請核對編號。',
      en: 'There is no open run {run}. Check its id.',
    },
    publicValues: ['run'],
  },
  'run-incomplete': {
    status: 409,
    title: { 'zh-Hans': '批次未完成', 'zh-Hant': '批次未完成', en: 'The run is not complete' },
    detail: {
      'zh-Hans': '批次 {run} 计划 {count} 项，只完成或登记了 {settled} 项。请处理其余项目后再关闭。',
      'zh-Hant': '批次 {run} 計劃 {count} 項，只完成或登記了 {settled} 項。請處理其餘項目後再關閉。',
      en: 'Run {run} planned {count} items and settled {settled}. Settle the others before closing it.',
    },
    publicValues: ['run', 'count', 'settled'],
  },
});

const RunId = Type.String({ pattern: '^[a-z0-9][a-z0-9.:-]{0,99}$' });
const Amount = Type.String({ pattern: '^-?[0-9]{1,18}$' });

/** The work list, as one snapshot gave it. */
export const plan = operation({
  name: 'runs.plan',
  summary: 'Fixes the work list of a run: its items, their count and their sum.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      run: RunId,
      name: Type.String({ maxLength: 100 }),
      items: Type.Array(Type.Object({ item: Type.String({ maxLength: 128 }), amount: Amount }), {
        maxItems: ITEMS_MAX,
      }),
    },
    { additionalProperties: false },
  ),
  load: (input) => [
    runs.key(input.run),
    ...input.items.map(({ item }) => items.key(itemId(input.run, item))),
  ],
  decide: (state, input, { now }) => {
    if (state.get(runs, input.run) !== undefined) return refuse('run-exists', { run: input.run });
    const sum = input.items.reduce((total, { amount }) => total + BigInt(amount), 0n);
    const count = BigInt(input.items.length);
    return effects({
      reply: { run: input.run, count: count.toString(), sum: sum.toString() },
      rows: [
        runs.insert({
          id: input.run,
          name: input.name,
          state: 'planned',
          count,
          sum,
          done: 0n,
          done_sum: 0n,
          excepted: 0n,
          except_sum: 0n,
          planned_at: now,
          closed_at: null,
        }),
        ...input.items.map(({ item, amount }, n) =>
          items.insert({
            id: itemId(input.run, item),
            run: input.run,
            item,
            n,
            amount: BigInt(amount),
            state: 'waiting',
            reason: null,
          }),
        ),
      ],
      facts: [
        {
          kind: 'run.planned',
          header: { run: input.run, name: input.name, count: count.toString(), sum: sum.toString() },
        },
      ],
    });
  },
});

/** What became of items; marking one again changes nothing. */
export const mark = operation({
  name: 'runs.mark',
  summary: 'Notes items of a run as done, or as excepted with a reason.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      run: RunId,
      items: Type.Array(
        Type.Object({
          item: Type.String(),
          exception: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
        }),
        { maxItems: ITEMS_MAX },
      ),
    },
    { additionalProperties: false },
  ),
  load: (input) => [
    runs.key(input.run),
    ...input.items.map(({ item }) => items.key(itemId(input.run, item))),
  ],
  decide: (state, input) => {
    const run = state.get(runs, input.run);
    if (run === undefined || run.state === 'closed') return refuse('run-unknown', { run: input.run });
    const marked = input.items.flatMap(({ item, exception }) => {
      const row = state.get(items, itemId(input.run, item));
      if (row === undefined || row.state !== 'waiting') return [];
      return [
        { ...row, state: exception === null ? ('done' as const) : ('excepted' as const), reason: exception },
      ];
    });
    const done = marked.filter((row) => row.state === 'done');
    const excepted = marked.filter((row) => row.state === 'excepted');
    return effects({
      reply: { done: done.length, excepted: excepted.length },
      rows: [
        runs.update({
          ...run,
          done: run.done + BigInt(done.length),
          done_sum: run.done_sum + sumOf(done),
          excepted: run.excepted + BigInt(excepted.length),
          except_sum: run.except_sum + sumOf(excepted),
        }),
        ...marked.map((row) => items.update(row)),
      ],
      facts: [
        { kind: 'run.advanced', header: { run: run.id, done: done.length, excepted: excepted.length } },
      ],
    });
  },
});

/** The end: refused unless every item is accounted for, and count and sum agree with the plan. */
export const close = operation({
  name: 'runs.close',
  summary: 'Closes a run whose items are all done or excepted.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object({ run: RunId }, { additionalProperties: false }),
  load: (input) => [runs.key(input.run)],
  decide: (state, input, { now }) => {
    const run = state.get(runs, input.run);
    if (run === undefined || run.state === 'closed') return refuse('run-unknown', { run: input.run });
    const settled = run.done + run.excepted;
    if (settled !== run.count || run.done_sum + run.except_sum !== run.sum) {
      return refuse('run-incomplete', {
        run: run.id,
        count: run.count.toString(),
        settled: settled.toString(),
      });
    }
    return effects({
      reply: { run: run.id, done: run.done.toString(), excepted: run.excepted.toString() },
      rows: [runs.update({ ...run, state: 'closed', closed_at: now })],
      facts: [
        {
          kind: 'run.closed',
          header: { run: run.id, done: run.done.toString(), excepted: run.excepted.toString() },
        },
      ],
    });
  },
});

const sumOf = (rows: readonly { readonly amount: bigint }[]): bigint =>
  rows.reduce((total, { amount }) => total + amount, 0n);
