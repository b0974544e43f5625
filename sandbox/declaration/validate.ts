import type { TSchema } from 'typebox';
import { Compile } from 'typebox/schema';
import type { Problem } from './problem.ts';
import { DeclarationSchema } from './schema/declaration.ts';
import { problemsOfErrors } from './schema-problems.ts';

const validator = Compile(DeclarationSchema);

/** What the published schema objects to, section by section; empty when the document fits it. */
export const schemaProblems = (document: unknown): readonly Problem[] =>
  validator.Check(document) ? [] : problemsOfErrors(validator.Errors(document)[1]);

/** The same check for a part that travels alone, such as a mandate. */
export const fits = (schema: TSchema) => {
  const compiled = Compile(schema);
  return (value: unknown): boolean => compiled.Check(value);
};
