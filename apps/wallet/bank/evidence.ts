import { decimal, flag, list, nullable, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';

export const EVIDENCE = '/api/evidence';
export const bases = ['tax', 'assets', 'mortgage'] as const;
export type Base = (typeof bases)[number];

/** For what each base's evidence is read. */
export const purposeOf: Readonly<Record<Base, string>> = {
  tax: 'tax-record',
  assets: 'assets-at-bank',
  mortgage: 'home-record',
};

const evidence = object({
  base: oneOf(...bases),
  state: oneOf('asked', 'read'),
  goodUntil: nullable(text),
  simulated: flag,
  carries: nullable(decimal),
  against: list(object({ code: text, text: sentence })),
});
export type Evidence = Shaped<typeof evidence>;
export const evidences = object({ evidence: list(evidence) });
export const asked = object({ base: text, state: text });
