import { useWords } from '../words/words.ts';
import { FIELDS, GRADE_FIELDS } from './fields.ts';

/** What a place of a product's document is called, and what stands there, in words where there are any. */
export function usePlaces() {
  const say = useWords();
  return {
    nameOf: (place: string, document: unknown): string => {
      const field = FIELDS.find(({ path }) => path === place);
      if (field !== undefined) return say(`products.field.${field.path}`);
      const [, n = '', member] = /^granting\.grades\.(\d+)\.(\w+)$/.exec(place) ?? [];
      const known = GRADE_FIELDS.find((one) => one === member);
      return known === undefined ? place : say(`products.grade.${known}`, { grade: gradeOf(document, n) });
    },
    textOf: (place: string, text: string): string => {
      const field = FIELDS.find(({ path }) => path === place);
      if (field?.kind === 'check') return say(text === 'true' ? 'products.yes' : 'products.no');
      const choice = field?.kind === 'choice' ? field.choices.find((one) => one === text) : undefined;
      return choice === undefined ? text : say(`products.choice.${choice}`);
    },
  };
}

/** The letter of the nth grade. */
function gradeOf(document: unknown, n: string): string {
  const { granting } = Object(document) as { granting?: { grades?: readonly { grade?: unknown }[] } };
  return String(granting?.grades?.[Number(n)]?.grade ?? n);
}
