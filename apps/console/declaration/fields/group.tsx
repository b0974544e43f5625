import {
  fieldsOf,
  inside,
  isAsked,
  isRecord,
  mayBeExample,
  type SchemaNode,
  valueAt,
} from '@sandglass/declaration/form';
import { useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { useEditing, useError } from '../editing.ts';
import { Field } from './field.tsx';
import { Mark } from './mark.tsx';

interface Props {
  readonly pointer: string;
  readonly node: SchemaNode;
}

/** The fields of a group one below the other, and the mark that they are an example. */
export function GroupFields({ pointer, node }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { draft, change } = useEditing();
  const error = useError(pointer);
  const value = valueAt(draft, pointer);
  const fields = isRecord(value) ? value : {};
  return (
    <>
      {error !== undefined && <p className="sg-field-error">{error}</p>}
      {fieldsOf(node)
        .filter((field) => isAsked(pointer, field, fields))
        .map(({ name, node: field, optional }) => (
          <Field key={name} pointer={inside(pointer, name)} node={field} optional={optional} />
        ))}
      {mayBeExample(node) && (
        <Mark
          id={`${pointer}#example`}
          label={say('declaration.exampleGroup')}
          about={node['x-label']?.[locale] ?? ''}
          checked={fields.example === true}
          onChange={(checked) => change(inside(pointer, 'example'), checked ? true : undefined)}
        />
      )}
    </>
  );
}
