import { locales, say } from '@sandglass/operations';
import Type, { type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { expect, test } from 'vitest';
import { AmountString } from './index.ts';
import { tell } from './invalid.ts';
import { keywordWords, otherWords, typeWords } from './violation-words.ts';
import { violationsOf } from './violations.ts';

const told = (schema: TSchema, value: unknown, locale: (typeof locales)[number] = 'en') =>
  violationsOf(schema, Compile(schema).Errors(value)).map((violation) => tell(violation, locale));

const one = (schema: TSchema, value: unknown): string | undefined =>
  told(Type.Object({ it: schema }), { it: value })[0]?.detail;

test.each<[string, TSchema, unknown, string]>([
  ['a text', Type.String(), 5, '`it` must be a text (a string).'],
  ['a whole number', Type.Integer(), '5', '`it` must be a whole number.'],
  ['true or false', Type.Boolean(), 'yes', '`it` must be true or false.'],
  ['a list', Type.Array(Type.String()), {}, '`it` must be a list.'],
  ['an object', Type.Object({}), [], '`it` must be a JSON object.'],
  ['null', Type.Null(), 1, '`it` must be null.'],
  ['long enough', Type.String({ minLength: 3 }), 'ab', '`it` must have at least 3 characters.'],
  ['short enough', Type.String({ maxLength: 1 }), 'ab', '`it` must have at most 1 characters.'],
  ['not below', Type.Integer({ minimum: 1 }), 0, '`it` must be at least 1.'],
  ['not above', Type.Integer({ maximum: 9 }), 10, '`it` must be at most 9.'],
  ['above', Type.Integer({ exclusiveMinimum: 0 }), 0, '`it` must be above 0.'],
  [
    'of few entries',
    Type.Array(Type.String(), { maxItems: 1 }),
    ['a', 'b'],
    '`it` must have at most 1 entries.',
  ],
  ['one literal', Type.Literal('a'), 'b', '`it` must be "a".'],
  [
    'one of several',
    Type.Union([Type.Literal('a'), Type.Literal('b')]),
    'c',
    '`it` must be one of "a", "b".',
  ],
  ['one of an enumeration', Type.Enum(['q', 'r']), 'c', '`it` must be one of "q", "r".'],
  ['of a form', Type.String({ pattern: '^x$' }), 'y', '`it` does not have the form it must have.'],
  [
    'as described',
    Type.String({ pattern: '^x$', description: 'the letter x' }),
    'y',
    '`it` must be: the letter x',
  ],
])('what is not %s is told what it must be', (_what, schema, value, sentence) => {
  expect(one(schema, value)).toBe(sentence);
});

test('what is missing, what is unknown, and what is not even an object are each told where they stand', () => {
  const schema = Type.Object(
    { a: Type.String(), b: Type.Object({ c: Type.String() }) },
    { additionalProperties: false },
  );
  expect(told(schema, { b: {} })).toEqual([
    { path: '/a', detail: '`a` is missing.' },
    { path: '/b/c', detail: '`b.c` is missing.' },
  ]);
  expect(told(schema, { a: 'x', b: { c: 'y' }, d: 1 })).toEqual([
    { path: '/d', detail: '`d` is not known here; leave it out.' },
  ]);
  expect(told(schema, 'text', 'zh-Hant')).toEqual([{ path: '/', detail: '請求本文必須是一個 JSON 物件。' }]);
});

test('an amount says in each language what an amount is', () => {
  const schema = Type.Object({ amount: AmountString() });
  expect(told(schema, { amount: '1.005' }, 'zh-Hans')[0]?.detail).toBe(
    '`amount` 必须是金额字符串，如 "1200.00"，最多 2 位小数，大于 0 且小于 10^15。',
  );
  for (const locale of locales) expect(told(schema, { amount: 5 }, locale)[0]?.detail).toContain('"1200.00"');
});

test('text from outside is never taken for a placeholder', () => {
  const schema = Type.Object({}, { additionalProperties: false });
  expect(told(schema, { '{limit}$&': 1 })[0]?.detail).toBe('`{limit}$&` is not known here; leave it out.');
});

test('every sentence is there in each language and asks for the same values', () => {
  for (const sentence of [keywordWords, otherWords, typeWords].flatMap((words) => Object.values(words))) {
    const values = locales.map((locale) => [...say(sentence, locale).matchAll(/\{\w+\}/g)].sort().join());
    expect(new Set(values).size).toBe(1);
    expect(sentence['zh-Hans']).not.toBe(sentence.en);
  }
});
