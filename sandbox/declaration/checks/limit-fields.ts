import type { Limit, LimitKind } from '../schema/limit.ts';
import { type Check, wrong } from './check.ts';

/** What each kind of limit cannot do without. */
const needed: Readonly<Record<LimitKind, readonly (keyof Limit)[]>> = {
  amount: ['maximum', 'currency'],
  balance: ['maximum', 'currency'],
  count: ['maximum'],
  customers: ['maximum'],
  hours: ['from', 'to', 'zone'],
  regions: ['regions'],
};

export const limitFields: Check = ({ limits }) =>
  limits.flatMap((limit, at) =>
    needed[limit.kind]
      .filter((field) => limit[field] === undefined)
      .map((field) =>
        wrong(
          `/limits/${at}/${field}`,
          'limit-incomplete',
          `${limit.kind} 类限额“${limit.id}”缺少 ${field}，请补充。`,
          `${limit.kind} 類限額「${limit.id}」缺少 ${field}，請補充。`,
          `the limit “${limit.id}” of kind ${limit.kind} needs ${field}; add it.`,
        ),
      ),
  );
