import type { SchemaNode } from '../schema/node.ts';
import { isRecord } from './draft.ts';
import { disclosedNode, fieldsOf, kindOf } from './field.ts';

/** An empty item of a list: what must be filled in is there and empty, what need not be is not. */
export function blankOf(of: SchemaNode): unknown {
  const node = disclosedNode(of);
  switch (kindOf(node)) {
    case 'words':
      return { zh: '', en: '' };
    case 'group':
      return Object.fromEntries(
        fieldsOf(node)
          .filter(({ optional }) => !optional)
          .map(({ name, node: field }) => [name, blankOf(field)]),
      );
    case 'list':
    case 'choices':
    case 'regions':
      return [];
    case 'yes-no':
      return false;
    default:
      return '';
  }
}

/** Whether nobody wrote anything there yet. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  if (isRecord(value)) return Object.values(value).every(isBlank);
  return value === undefined || value === null || value === '' || value === false;
}
