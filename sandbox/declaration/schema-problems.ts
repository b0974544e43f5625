import type { Errors } from 'typebox/schema';
import { dotted, type Problem, problem } from './problem.ts';
import { labelAt, nodeAt, type SchemaNode } from './schema/node.ts';
import { eachLocale, type Locale, type Sentence, sentence } from './words/locale.ts';

const PROBLEMS_MAX = 100;
type SchemaError = ReturnType<typeof Errors>[1][number];

const whole = sentence('整份文件', '整份文件', 'document');
const words = {
  required: sentence(
    '缺少{name}，请补充 {at}。',
    '缺少{name}，請補充 {at}。',
    'the {name} is missing; add {at}.',
  ),
  unknown: sentence(
    '{at} 不是声明书的字段，请删除或更正名称。',
    '{at} 不是聲明書的欄位，請刪除或更正名稱。',
    '{at} is no field of a declaration; remove it or correct its name.',
  ),
  reason: sentence(
    '“{name}”标为未披露时须说明原因，请补充 {at}.reason。',
    '「{name}」標為未揭露時須說明原因，請補充 {at}.reason。',
    '“{name}” is undisclosed without a reason; add {at}.reason in both languages.',
  ),
  empty: sentence(
    '“{name}”为空，请填写 {at}。',
    '「{name}」為空，請填寫 {at}。',
    '“{name}” is empty; fill in {at}.',
  ),
  long: sentence(
    '“{name}”超出上限 {detail}，请缩短 {at}。',
    '「{name}」超出上限 {detail}，請縮短 {at}。',
    '“{name}” is longer than {detail}; shorten {at}.',
  ),
  range: sentence(
    '“{name}”须 {detail}，请更正 {at}。',
    '「{name}」須 {detail}，請更正 {at}。',
    '“{name}” must be {detail}; correct {at}.',
  ),
  allowed: sentence(
    '“{name}”只能是 {detail}，请更正 {at}。',
    '「{name}」只能是 {detail}，請更正 {at}。',
    '“{name}” can only be {detail}; correct {at}.',
  ),
  repeated: sentence(
    '“{name}”有重复项，请更正 {at}。',
    '「{name}」有重複項，請更正 {at}。',
    '“{name}” has an item twice; correct {at}.',
  ),
  form: sentence(
    '“{name}”的格式不对，请更正 {at}。',
    '「{name}」的格式不對，請更正 {at}。',
    '“{name}” is not in the right form; correct {at}.',
  ),
  formed: sentence(
    '“{name}”应为{form}，请更正 {at}。',
    '「{name}」應為{form}，請更正 {at}。',
    '“{name}” must be {form}; correct {at}.',
  ),
} as const;

/**
 * What a schema objects to, in words, each place once. The validator stops at its eighth complaint (all missing parts of
 * one object are one), so that garbage costs no more than a draft.
 *
 * @param base where in the declaration the schema stands, as a JSON pointer
 */
export function problemsOfErrors(errors: readonly SchemaError[], base = ''): readonly Problem[] {
  const problems = errors.flatMap((error) => problemsOf(error, base));
  const byPath = new Map(problems.toReversed().map((one) => [one.path, one]));
  return [...byPath.values()].toReversed().slice(0, PROBLEMS_MAX);
}

/** A part that is not there at all. */
export const missing = (path: string): Problem => told(path, 'missing', words.required);

function problemsOf(error: SchemaError, base: string): Problem[] {
  const at = `${base}${error.instancePath}`;
  const inside = (names: readonly string[]): string[] => names.map((name) => `${at}/${name}`);
  switch (error.keyword) {
    case 'required':
      return inside(error.params.requiredProperties).map(missing);
    case 'additionalProperties':
      return inside(error.params.additionalProperties).map((path) =>
        told(path, 'unknown-field', words.unknown),
      );
    case 'boolean':
      return [];
    case 'if':
      return error.params.failingKeyword === 'then' ? [told(at, 'reason-missing', words.reason)] : [];
    case 'minItems':
    case 'minLength':
      return [told(at, 'empty', words.empty)];
    case 'maxItems':
    case 'maxLength':
      return [told(at, 'too-long', words.long, String(error.params.limit))];
    case 'minimum':
    case 'maximum':
      return [told(at, 'out-of-range', words.range, `${error.params.comparison} ${error.params.limit}`)];
    case 'enum':
      return [told(at, 'not-allowed', words.allowed, error.params.allowedValues.map(String).join(', '))];
    case 'const':
      return [told(at, 'not-allowed', words.allowed, String(error.params.allowedValue))];
    case 'uniqueItems':
      return [told(at, 'repeated', words.repeated)];
    default:
      return [told(at, 'form', disclosed(nodeAt(at))?.['x-form'] === undefined ? words.form : words.formed)];
  }
}

/** Fills a sentence with the term of the field and where it stands. */
function told(path: string, code: string, of: Sentence, detail = ''): Problem {
  const label = labelAt(path) ?? whole;
  const form = disclosed(nodeAt(path))?.['x-form'];
  const what = eachLocale((locale) =>
    of[locale]
      .replace('{name}', () => (of === words.required ? inSentence(label, locale) : label[locale]))
      .replace('{form}', () => form?.[locale] ?? '')
      .replace('{at}', () => dotted(path) || '/')
      .replace('{detail}', () => detail),
  );
  return problem(path, code, what);
}

const inSentence = (label: Sentence, locale: Locale): string =>
  locale === 'en' ? label.en.toLowerCase() : label[locale];

const disclosed = (node: SchemaNode | undefined): SchemaNode | undefined => node?.else ?? node;
