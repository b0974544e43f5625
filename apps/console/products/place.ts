import { useWords } from '../words/words.ts';
import { CHOICES, FIELDS, GRADE_FIELDS } from './fields.ts';
import { PARTS, partOf, TOLD } from './parts.ts';

/** What a place of a product's document is called, and what stands there, in words where there are any. */
export function usePlaces() {
  const say = useWords();
  return {
    nameOf: (place: string, document: unknown): string => {
      const field = FIELDS.find(({ path }) => path === place);
      if (field !== undefined) return say(`products.field.${field.path}`);
      const [, n = '', member] = /^granting\.grades\.(\w+)\.(\w+)$/.exec(place) ?? [];
      const known = GRADE_FIELDS.find((one) => one === member);
      if (known !== undefined) return say(`products.grade.${known}`, { grade: gradeOf(document, n) });
      const { part: name, n: nth } = partOf(place);
      const part = PARTS.find((one) => one === name);
      if (part === undefined) return place;
      return nth === undefined
        ? say(`products.part.${part}`)
        : say('products.nth', { of: say(`products.part.${part}`), n: nth });
    },
    textOf: (place: string, text: string): string => {
      if (text === 'true' || text === 'false') return say(text === 'true' ? 'products.yes' : 'products.no');
      const told = Object.entries(TOLD).find(([part]) => part === partOf(place).part)?.[1];
      const known = told?.find((one) => one === text);
      if (known !== undefined) return say(`products.told.${known}`);
      const choice = CHOICES.find((one) => one === text);
      return choice === undefined ? text : say(`products.choice.${choice}`);
    },
  };
}

/** The letter of the nth grade; the form knows it by its letter. */
function gradeOf(document: unknown, n: string): string {
  const { granting } = Object(document) as { granting?: { grades?: readonly { grade?: unknown }[] } };
  return String(granting?.grades?.[Number(n)]?.grade ?? n);
}
