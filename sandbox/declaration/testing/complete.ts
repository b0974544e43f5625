import { type Declaration, type Problem, parseDeclaration } from '@sandglass/declaration';
import { forPeople } from './for-people.ts';
import { forTheProgram } from './for-the-program.ts';

/** A declaration in which nothing is wrong, as the JSON that an institution would send. */
export const complete = (): unknown =>
  structuredClone({ profile: 'cn-jrt-0198', version: 1, ...forPeople, ...forTheProgram });

/** The same document with the value at a JSON pointer replaced, or taken out where none is given. */
export function changed(pointer: string, value?: unknown): unknown {
  const names = pointer.split('/').slice(1);
  const change = (node: unknown, [name, ...rest]: readonly string[]): unknown => {
    if (name === undefined) return value;
    if (Array.isArray(node)) {
      return node.flatMap((item: unknown, at) => {
        if (String(at) !== name) return [item];
        const next = change(item, rest);
        return next === undefined ? [] : [next];
      });
    }
    const fields = Object.entries(node ?? {});
    const old = fields.find(([key]) => key === name)?.[1];
    const next = change(old, rest);
    const others = fields.map(([key, kept]) => [key, key === name ? next : kept]);
    const added = fields.some(([key]) => key === name) ? others : [...others, [name, next]];
    return Object.fromEntries(added.filter(([, kept]) => kept !== undefined));
  };
  return change(complete(), names);
}

/** What is wrong with a document, as "code at path"; empty when nothing is. */
export const problemsOf = (document: unknown): readonly Problem[] => {
  const parsed = parseDeclaration(document);
  return parsed.ok ? [] : parsed.problems;
};
export const told = (document: unknown): readonly string[] =>
  problemsOf(document).map(({ code, path }) => `${code} ${path}`);

/** A parsed declaration; a test that asks for a broken one learns what is wrong with it. */
export function declared(document: unknown = complete()): Declaration {
  const parsed = parseDeclaration(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.map(({ message }) => message.en)));
  return parsed.declaration;
}
