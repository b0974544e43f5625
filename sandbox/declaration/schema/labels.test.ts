import { expect, test } from 'vitest';
import { ROOT, type SchemaNode } from './node.ts';

/** Every field of the schema with the place where it is asked for. */
function* fieldsOf(node: SchemaNode, at = ''): Generator<readonly [string, SchemaNode]> {
  for (const inner of [node.then, node.else, node.items]) if (inner !== undefined) yield* fieldsOf(inner, at);
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    yield [`${at}/${name}`, field];
    yield* fieldsOf(field, `${at}/${name}`);
  }
}
const fields = [...fieldsOf(ROOT)];
/** Terms that are written alike in 简体 and 繁體 differ from English all the same. */
const HAN = /\p{Script=Han}/u;

test('every field has its term in Chinese and English, and a title that says both', () => {
  expect(fields.length).toBeGreaterThan(150);
  for (const [place, field] of fields) {
    const label = field['x-label'];
    expect(label?.['zh-Hans'], place).toMatch(HAN);
    expect(label?.['zh-Hant'], place).toMatch(HAN);
    expect(label?.en, place).toMatch(/^[A-Z0-9]/);
    expect(label?.en, place).not.toMatch(HAN);
  }
});

test('every word of a choice has its term in three languages', () => {
  for (const [place, { 'x-words': words }] of fields) {
    for (const [word, term] of Object.entries(words ?? {})) {
      expect(term['zh-Hans'], `${place} ${word}`).toMatch(HAN);
      expect(term['zh-Hant'], `${place} ${word}`).toMatch(HAN);
      expect(term.en, `${place} ${word}`).not.toMatch(HAN);
    }
  }
});

test('繁體 is not written with simplified characters', () => {
  const simplified = /[机构务规评险费证监触发户关应声该设说诉请补偿联责质权级报统网络数据额类]/;
  for (const [place, { 'x-label': label, 'x-words': words = {} }] of fields) {
    for (const term of [label, ...Object.values(words)]) {
      const only = [...(term?.['zh-Hant'] ?? '')].filter((character) => simplified.test(character));
      expect(
        only.filter((character) => !'據'.includes(character)),
        `${place} ${term?.['zh-Hant']}`,
      ).toEqual([]);
    }
  }
});
