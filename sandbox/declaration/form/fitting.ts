import { dotted, type Problem, problem } from '../problem.ts';
import { childNode, ROOT, type SchemaNode } from '../schema/node.ts';
import { PROFILE_SECTIONS } from '../schema/profile.ts';
import { eachLocale, type Sentence, sentence } from '../words/locale.ts';
import { type Draft, inside, isRecord, newDraft } from './draft.ts';
import { disclosedNode } from './field.ts';

export interface Fitted {
  readonly draft: Draft;
  /** What was left out, each where it stood. */
  readonly leftOut: readonly Problem[];
}

const LEFT_OUT_MAX = 100;
const reasons = {
  profile: sentence(
    '没有这种体例，已改为中国的体例。',
    '沒有這種體例，已改為中國的體例。',
    'there is no such profile; China’s was taken.',
  ),
  unknown: sentence(
    '{at} 不是声明书的字段，未导入。',
    '{at} 不是聲明書的欄位，未匯入。',
    '{at} is no field of a declaration; it was left out.',
  ),
  kind: sentence(
    '{at} 应为{wanted}，实为{found}，未导入。',
    '{at} 應為{wanted}，實為{found}，未匯入。',
    '{at} should be {wanted} and is {found}; it was left out.',
  ),
} as const;
const kinds = {
  string: sentence('文字', '文字', 'text'),
  integer: sentence('整数', '整數', 'a whole number'),
  number: sentence('数字', '數字', 'a number'),
  boolean: sentence('是或否', '是或否', 'yes or no'),
  array: sentence('列表', '清單', 'a list'),
  object: sentence('一组字段', '一組欄位', 'a group of fields'),
  null: sentence('空值', '空值', 'nothing'),
} as const satisfies Record<string, Sentence>;
type Kind = keyof typeof kinds;

/**
 * What of any value can stand in a draft: known fields with values of their kind. Whether they are right is for the checks
 * to say. Undefined when it is no group of fields at all.
 */
export function fittingDraft(value: unknown): Fitted | undefined {
  if (!isRecord(value)) return undefined;
  const leftOut: Problem[] = [];
  const draft = fitting(ROOT, value, '', leftOut);
  if (!isRecord(draft)) return undefined;
  if (draft.profile !== undefined && !Object.hasOwn(PROFILE_SECTIONS, String(draft.profile))) {
    leftOut.push(told('/profile', reasons.profile));
    return { draft: { ...draft, profile: newDraft.profile }, leftOut };
  }
  return { draft: { ...newDraft, ...draft }, leftOut: leftOut.slice(0, LEFT_OUT_MAX) };
}

function fitting(node: SchemaNode, given: unknown, at: string, leftOut: Problem[]): unknown {
  const isWithheld = node.then !== undefined && isRecord(given) && Object.hasOwn(given, 'undisclosed');
  // The mark has one value only.
  const value = isWithheld ? { ...given, undisclosed: true } : given;
  const of = isWithheld ? node.then : disclosedNode(node);
  const wanted = wantedKind(of);
  const found = kindOfValue(value);
  // A number that was typed wrongly is text until it is right.
  const fits = wanted === undefined || found === wanted || (wanted === 'integer' && found === 'string');
  if (!fits) {
    leftOut.push(told(at, reasons.kind, wanted, found));
    return undefined;
  }
  if (Array.isArray(value)) {
    const items = value.map((item, n) => fitting(of.items ?? {}, item, inside(at, n), leftOut));
    return items.filter((item) => item !== undefined);
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const child = Object.hasOwn(of.properties ?? {}, name) ? childNode(of, name) : undefined;
      if (child === undefined) leftOut.push(told(inside(at, name), reasons.unknown));
      const fitted = child && fitting(child, inner, inside(at, name), leftOut);
      return fitted === undefined ? [] : [[name, fitted]];
    }),
  );
}

const isKind = (kind: string): kind is Kind => kind in kinds;

function wantedKind({ type, properties, items }: SchemaNode): Kind | undefined {
  if (properties !== undefined) return 'object';
  if (items !== undefined) return 'array';
  return type !== undefined && isKind(type) ? type : undefined;
}

function kindOfValue(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' || typeof value === 'boolean' ? (typeof value as Kind) : 'object';
}

const told = (path: string, of: Sentence, wanted?: Kind, found?: Kind): Problem =>
  problem(
    path,
    'left-out',
    eachLocale((locale) =>
      of[locale]
        .replace('{at}', () => dotted(path))
        .replace('{wanted}', () => (wanted === undefined ? '' : kinds[wanted][locale]))
        .replace('{found}', () => (found === undefined ? '' : kinds[found][locale])),
    ),
  );
