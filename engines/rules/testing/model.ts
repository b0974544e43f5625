import type { Condition } from '../table/condition.ts';
import type { Findings, Inputs, Value } from '../table/schema.ts';
import type { RuleTable } from '../table/table.ts';

/** Another reading of a table, which ZEN is compared with. */
export function readBy({ hitPolicy, rows }: RuleTable, inputs: Inputs): Findings {
  const said = rows
    .filter(({ when }) => Object.entries(when).every(([name, condition]) => meets(condition, inputs[name]!)))
    .map(({ says }) => says);
  return hitPolicy === 'first' ? said.slice(0, 1) : said;
}

function meets(condition: Condition, value: Value): boolean {
  switch (condition.kind) {
    case 'any':
      return true;
    case 'is':
      return value === condition.value;
    case 'one-of':
      return condition.values.some((one) => one === value);
    case 'none-of':
      return !condition.values.some((one) => one === value);
    case 'between': {
      const { from, to, fromIncluded, toIncluded } = condition;
      const figure = Number(value);
      return (fromIncluded ? figure >= from : figure > from) && (toIncluded ? figure <= to : figure < to);
    }
    case 'compare':
      return compares[condition.comparison](Number(value), condition.value);
  }
}

const compares = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '==': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
} as const;
