import Type, { type TSchema } from 'typebox';
import { type Sentence, sentence } from '../words/locale.ts';

/** 简体, 繁體, English: the standard's own term first. */
export type Term = readonly [hans: string, hant: string, en: string];

/** What a schema says to readers: the term in three languages, and of what kind of text it is. */
export interface Labelled {
  readonly 'x-label'?: Sentence;
  readonly 'x-help'?: Sentence;
  readonly 'x-words'?: Readonly<Record<string, Sentence>>;
  readonly 'x-shape'?: string;
  readonly 'x-form'?: Sentence;
}

/** Gives a field its term: `title` for people who read the schema, `x-label` for page and problems. */
export function named<S extends TSchema>([hans, hant, en]: Term, schema: S, description?: Term): S {
  return {
    ...schema,
    title: `${hans} · ${en}`,
    ...(description === undefined
      ? {}
      : { description: `${description[0]} ${description[2]}`, 'x-help': sentence(...description) }),
    'x-label': sentence(hans, hant, en),
  };
}

/** Says what a value looks like, for whoever wrote another. */
export const formed = <S extends TSchema>(form: Term, schema: S): S & { 'x-form': Sentence } => ({
  ...schema,
  'x-form': sentence(...form),
});

/** One of a closed list of words, each with its term. */
export function choice<K extends string>(words: Readonly<Record<K, Term>>) {
  const entries = Object.entries<Term>(words);
  return Type.Unsafe<K>({
    type: 'string',
    enum: entries.map(([word]) => word),
    description: entries.map(([word, [hans, , en]]) => `${word}: ${hans} · ${en}`).join('; '),
    'x-words': Object.fromEntries(entries.map(([word, term]) => [word, sentence(...term)])),
  });
}

/** Nothing beside the fields that are named. */
export const closed = { additionalProperties: false } as const;
