import { argumentsOf, calleeOf, type Node, nodesOf, propertiesOf, stringOf } from './nodes.ts';
import type { Offence, Rule } from './offence.ts';
import type { Source } from './source.ts';

const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** Sentences that are rightly the same in Chinese and English. */
const alike = new Set<string>([]);

/** What is said to a person is said in three languages, with the same values in it. */
export const sentences: Rule = (sources) =>
  spoken(sources).flatMap((source) =>
    nodesOf(source).flatMap((node): Offence[] => {
      const properties = propertiesOf(node);
      if (properties === undefined || !LOCALES.some((locale) => locale !== 'en' && properties.has(locale)))
        return [];
      const message = wrongWith(properties);
      return message === undefined ? [] : [{ path: source.path, line: source.lineAt(node.start), message }];
    }),
  );

function wrongWith(properties: ReadonlyMap<string, Node>): string | undefined {
  const missing = LOCALES.find((locale) => !properties.has(locale));
  if (missing !== undefined) return `a sentence without ${missing}`;
  const [simplified, traditional, english] = LOCALES.map((locale) => stringOf(properties.get(locale)));
  if (simplified === undefined || traditional === undefined || english === undefined) return undefined;
  if (simplified === english && !alike.has(english)) return `“${english}” is not translated`;
  if (namesIn(simplified) !== namesIn(english)) return `“${english}” names other values than zh-Hans`;
  if (namesIn(traditional) !== namesIn(english)) return `“${english}” names other values than zh-Hant`;
  return undefined;
}

const namesIn = (sentence: string): string => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** Functions by which the house refuses: `no` where it makes an Objection, `refuse` where it is the kernel's. */
function refusalsOf({ text }: Source): ReadonlySet<string> {
  const names = ['DoorRefusal'];
  if (!/const refuse = /.test(text)) names.push('refuse');
  if (/const no = .*: Objection/.test(text)) names.push('no');
  return new Set(names);
}

/** Each code that anything refuses with stands in the catalogue, with all that its sentence names. */
export const reasonCodes: Rule = (sources) => {
  const catalogue = new Map(spoken(sources).flatMap(cataloguedIn));
  return spoken(sources).flatMap((source) => {
    const refusals = refusalsOf(source);
    return nodesOf(source).flatMap((node): Offence[] => {
      const used = refusalIn(node, refusals);
      if (used === undefined) return [];
      const at = { path: source.path, line: source.lineAt(node.start) };
      const names = catalogue.get(used.code);
      if (names === undefined)
        return [{ ...at, message: `reason code ${used.code} is not in the catalogue` }];
      const missing = used.values === undefined ? undefined : names.find((name) => !used.values?.has(name));
      if (missing === undefined) return [];
      return [{ ...at, message: `${used.code} is given no {${missing}}, which its sentence names` }];
    });
  });
};

interface Used {
  readonly code: string;
  /** Undefined when the values are computed elsewhere. */
  readonly values: ReadonlySet<string> | undefined;
}

function refusalIn(node: Node, refusals: ReadonlySet<string>): Used | undefined {
  if (refusals.has(calleeOf(node) ?? '')) {
    const [first, second] = argumentsOf(node);
    const code = stringOf(first);
    return code === undefined
      ? undefined
      : { code, values: second === undefined ? new Set() : valuesOf(second) };
  }
  const properties = propertiesOf(node);
  const code = stringOf(properties?.get('code'));
  if (properties === undefined || code === undefined || !properties.has('values')) return undefined;
  return { code, values: valuesOf(properties.get('values')) };
}

function valuesOf(value: unknown): ReadonlySet<string> | undefined {
  const properties = propertiesOf(value);
  if (properties === undefined) return undefined;
  const spread = (value as Node).properties as readonly Node[];
  return spread.some(({ type }) => type === 'SpreadElement') ? undefined : new Set(properties.keys());
}

/** Codes with the names that their sentences hold, from each `reasons({ … })`. */
function cataloguedIn(source: Source): (readonly [string, readonly string[]])[] {
  return nodesOf(source).flatMap((node) => {
    if (calleeOf(node) !== 'reasons') return [];
    const entries = propertiesOf(argumentsOf(node)[0]) ?? new Map<string, Node>();
    return [...entries].map(([code, reason]) => {
      const fields = propertiesOf(reason);
      const texts = ['title', 'detail'].map(
        (field) => stringOf(propertiesOf(fields?.get(field))?.get('en')) ?? '',
      );
      return [code, [...texts.join(' ').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')] as const;
    });
  });
}

const spoken = (sources: readonly Source[]): readonly Source[] =>
  sources.filter((source) => source.isCode && !source.isTest);
