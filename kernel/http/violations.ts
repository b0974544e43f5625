import type { Sentence } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import type { TLocalizedValidationError as SchemaError } from 'typebox/error';
import type { Violation } from './invalid.ts';
import { keywordWords, otherWords, typeWords } from './violation-words.ts';

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly 'x-sentence'?: Sentence;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** What is wrong with a value by its schema, one sentence a place, in the order of the schema's complaints. */
export function violationsOf(schema: TSchema, errors: readonly SchemaError[]): Violation[] {
  const byPath = Map.groupBy(errors.flatMap(named), ({ instancePath }) => instancePath);
  return [...byPath].map(([path, group]) => ({
    path,
    ...sentenceOf(nodeAt(schema, path), nameOf(path), group),
  }));
}

/** Missing and unknown properties are told of the object; here each is told where it stands itself. */
function named(error: SchemaError): SchemaError[] {
  const at = (names: readonly string[]): SchemaError[] =>
    names.map((name) => ({ ...error, instancePath: `${error.instancePath}/${name}` }));
  if (error.keyword === 'required') return at(error.params.requiredProperties);
  if (error.keyword === 'additionalProperties') return at(error.params.additionalProperties);
  // An unknown property is told twice, the other time as a schema that is false.
  return error.keyword === 'boolean' ? [] : [error];
}

function sentenceOf(
  node: Node | undefined,
  name: Sentence,
  group: readonly SchemaError[],
): Pick<Violation, 'sentence' | 'values'> {
  const first = group[0]!;
  const { keyword } = first;
  if (keyword === 'required' || keyword === 'additionalProperties') return fill(keywordWords[keyword]!, name);
  const own = node?.['x-sentence'];
  if (own !== undefined) return fill(join(otherWords.own, own), name);
  const allowed = group.flatMap(allowedBy);
  if (allowed.length > 0) {
    return fill(keywordWords[allowed.length === 1 ? 'const' : 'allowed']!, name, {
      allowed: allowed.join(', '),
    });
  }
  if (first.keyword === 'type') {
    const type = [first.params.type].flat()[0];
    return fill((type && typeWords[type]) || otherWords.form, name);
  }
  const words = keywordWords[keyword];
  if (words !== undefined)
    return fill(words, name, 'limit' in first.params ? { limit: String(first.params.limit) } : {});
  return node?.description === undefined
    ? fill(otherWords.form, name)
    : fill(otherWords.described, name, { description: node.description });
}

function allowedBy(error: SchemaError): string[] {
  if (error.keyword === 'const') return [JSON.stringify(error.params.allowedValue)];
  return error.keyword === 'enum' ? error.params.allowedValues.map((value) => JSON.stringify(value)) : [];
}

/** The name is filled in each language first: the body itself is called differently in each. */
function fill(
  sentence: Sentence,
  name: Sentence,
  values: Record<string, string> = {},
): Pick<Violation, 'sentence' | 'values'> {
  // Between two Chinese words stands no space.
  const named = (locale: keyof Sentence): string =>
    sentence[locale]
      .replace('{name}', () => name[locale])
      .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/u, '');
  return { sentence: { 'zh-Hans': named('zh-Hans'), 'zh-Hant': named('zh-Hant'), en: named('en') }, values };
}

function join(sentence: Sentence, must: Sentence): Sentence {
  const joined = (locale: keyof Sentence): string => sentence[locale].replace('{must}', () => must[locale]);
  return { 'zh-Hans': joined('zh-Hans'), 'zh-Hant': joined('zh-Hant'), en: joined('en') };
}

function nameOf(path: string): Sentence {
  if (path === '') return otherWords.whole;
  const name = `\`${path.slice(1).replaceAll('/', '.')}\``;
  return { 'zh-Hans': name, 'zh-Hant': name, en: name };
}

function nodeAt(schema: Node, path: string): Node | undefined {
  let node: Node | undefined = schema;
  for (const step of path.split('/').slice(1)) node = node?.properties?.[step] ?? node?.items;
  return node;
}
