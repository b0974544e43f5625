import Type, { type Static, type TSchema } from 'typebox';
import type { Frozen } from './frozen.ts';
import { closed, named } from './label.ts';

const WORDS_MAX = 4_000;
/** Something must be visible in it. */
const Words = Type.String({ minLength: 1, maxLength: WORDS_MAX, pattern: '\\S' });

const Example = named(['示例', '示例', 'Example'], Type.Literal(true), [
  '演示用文字，并非来源所载。',
  '展示用文字，並非來源所載。',
  'Written for the demonstration; the source does not say it.',
]);
/** Marks an object whose content was written for the demonstration. */
export const exampleMark = { example: Type.Optional(Example) };

/** Human text in both languages of the register; 繁體 falls back to 简体 where it is not given. */
export const Text = {
  ...Type.Object(
    {
      zh: named(['简体中文', '簡體中文', 'Simplified Chinese'], Words),
      zhHant: Type.Optional(named(['繁体中文', '繁體中文', 'Traditional Chinese'], Words)),
      en: named(['英文', '英文', 'English'], Words),
      ...exampleMark,
    },
    closed,
  ),
  'x-shape': 'text',
};
export type Text = Frozen<Static<typeof Text>>;

/** A value that the source does not give: never invented, always with the reason. */
export const Undisclosed = {
  ...Type.Object(
    {
      undisclosed: named(['未披露', '未揭露', 'Undisclosed'], Type.Literal(true)),
      reason: named(['原因', '原因', 'Reason'], Text),
    },
    closed,
  ),
  'x-shape': 'undisclosed',
};
export type Undisclosed = Frozen<Static<typeof Undisclosed>>;

/** The value, or that it is undisclosed and why. `if` rather than `anyOf`, so that problems name one branch. */
export const orUndisclosed = <S extends TSchema>(schema: S) =>
  Type.Unsafe<Static<S> | Static<typeof Undisclosed>>({
    if: { type: 'object', required: ['undisclosed'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
    then: Undisclosed,
    else: schema,
  });

export const isUndisclosed = (value: unknown): value is Undisclosed =>
  typeof value === 'object' && value !== null && 'undisclosed' in value;

export const Texts = Type.Array(Text, { minItems: 1, maxItems: 60 });
