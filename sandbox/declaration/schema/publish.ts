import { DeclarationSchema } from './declaration.ts';
import { Text, Undisclosed } from './text.ts';

const SCHEMA_PATH = '/schemas/declaration/1.json';

/** Shapes that are said once and referred to. */
const shared = { text: Text, undisclosed: Undisclosed } as const;
type Shared = keyof typeof shared;

/**
 * The declaration's JSON Schema (2020-12) as it is served at `/schemas/declaration/1.json`, with titles and
 * descriptions in Chinese and English.
 *
 * @param origin scheme and host that make the `$id` absolute; empty for a relative one
 */
export function declarationJsonSchema(origin = ''): Record<string, unknown> {
  const $defs = Object.fromEntries(
    Object.entries(shared).map(([name, schema]) => [name, published(schema, true)]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${origin}${SCHEMA_PATH}`,
    title: '创新应用声明书 · Declaration of an innovative application',
    description:
      '按 JR/T 0198-2020 的声明书，附程序据以执行的部分；英国和欧盟体例另有各自部分。 The declaration of JR/T 0198-2020, with the part that the program obeys; the British and European profiles have a section of their own.',
    ...published(DeclarationSchema, true),
    $defs,
  };
}

/** A copy without what only the page reads; a shared shape becomes a reference with its own title beside it. */
function published(schema: object, whole = false): Record<string, unknown> {
  const entries = Object.entries(schema);
  const shape = entries.find(([key]) => key === 'x-shape')?.[1];
  if (!whole && isShared(shape)) {
    const said = entries.filter(([key]) => key === 'title' || key === 'description');
    return { $ref: `#/$defs/${shape}`, ...Object.fromEntries(said) };
  }
  return Object.fromEntries(
    entries.filter(([key]) => !key.startsWith('x-')).map(([key, value]) => [key, publishedValue(value)]),
  );
}

function publishedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(publishedValue);
  return typeof value === 'object' && value !== null ? published(value) : value;
}

const isShared = (shape: unknown): shape is Shared => typeof shape === 'string' && shape in shared;
