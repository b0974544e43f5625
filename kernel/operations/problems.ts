import type { AnyOperation } from './operation.ts';

export interface InputProblem {
  /** JSON pointer into the input. */
  readonly path: string;
  readonly message: string;
}

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

/** What is wrong with an input, each where it stands; a schema's description says what it must be instead. */
export function problemsOf(operation: AnyOperation, input: unknown): InputProblem[] {
  const found = operation.validator.Errors(input).flatMap(({ instancePath, message, keyword, params }) => {
    // A refused extra property is told twice; once is enough.
    if (keyword === 'boolean') return [];
    const names = params as { requiredProperties?: string[]; additionalProperties?: string[] };
    if (keyword === 'required')
      return (
        names.requiredProperties?.map((name) => ({
          path: `${instancePath}/${name}`,
          message: 'is missing',
        })) ?? []
      );
    if (keyword === 'additionalProperties') {
      return (
        names.additionalProperties?.map((name) => ({
          path: `${instancePath}/${name}`,
          message: 'is not known here; leave it out',
        })) ?? []
      );
    }
    const description = descriptionAt(operation.input as SchemaNode, instancePath);
    return [{ path: instancePath, message: description === undefined ? message : `must be: ${description}` }];
  });
  const seen = new Set<string>();
  return found.filter(
    ({ path, message }) => !seen.has(`${path} ${message}`) && seen.add(`${path} ${message}`),
  );
}

function descriptionAt(schema: SchemaNode, path: string): string | undefined {
  let node: SchemaNode | undefined = schema;
  for (const step of path.split('/').slice(1)) node = node?.properties?.[step] ?? node?.items;
  return node?.description;
}
