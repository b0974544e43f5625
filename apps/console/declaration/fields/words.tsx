import { inside, isRecord, type SchemaNode, valueAt } from '@sandglass/declaration/form';
import { useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { useEditing, useError } from '../editing.ts';
import { Mark } from './mark.tsx';

interface Props {
  readonly pointer: string;
  readonly node: SchemaNode;
  /** In place of the field's own term: an item of a list. */
  readonly name?: string;
}

/** A text in the register's languages: Chinese on the left, English on the right. */
export function Words({ pointer, node, name }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { draft, change } = useEditing();
  const error = useError(pointer);
  const label = name ?? node['x-label']?.[locale] ?? '';
  const value = valueAt(draft, pointer);
  const isExample = isRecord(value) && value.example === true;
  return (
    <fieldset id={pointer} tabIndex={-1} className={`d-words${error === undefined ? '' : ' sg-wrong'}`}>
      <legend>{label}</legend>
      {node['x-help'] !== undefined && <p className="sg-hint">{node['x-help'][locale]}</p>}
      {error !== undefined && <p className="sg-field-error">{error}</p>}
      <div className="d-sides">
        <div className="d-side">
          <Side
            pointer={inside(pointer, 'zh')}
            lang="zh-Hans"
            label={say('declaration.hans')}
            about={label}
          />
          <Side
            pointer={inside(pointer, 'zhHant')}
            lang="zh-Hant"
            label={say('declaration.hant')}
            about={label}
            optional
          />
        </div>
        <div className="d-side">
          <Side pointer={inside(pointer, 'en')} lang="en" label={say('declaration.english')} about={label} />
          <Mark
            id={`${pointer}#example`}
            label={say('declaration.example')}
            about={label}
            checked={isExample}
            onChange={(checked) => change(inside(pointer, 'example'), checked ? true : undefined)}
          />
        </div>
      </div>
    </fieldset>
  );
}

interface SideProps {
  readonly pointer: string;
  readonly lang: string;
  readonly label: string;
  readonly about: string;
  readonly optional?: boolean;
}

function Side({ pointer, lang, label, about, optional = false }: SideProps) {
  const { draft, change } = useEditing();
  const error = useError(pointer);
  const value = valueAt(draft, pointer);
  return (
    <div className={`sg-field${error === undefined ? '' : ' sg-wrong'}`}>
      <label htmlFor={pointer} className="d-side-label">
        {label}
      </label>
      {error !== undefined && (
        <p id={`${pointer}#error`} className="sg-field-error">
          {error}
        </p>
      )}
      <div className="sg-input sg-lines">
        <textarea
          id={pointer}
          lang={lang}
          rows={2}
          value={typeof value === 'string' ? value : ''}
          aria-label={`${about} · ${label}`}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${pointer}#error`}
          onChange={({ target }) =>
            change(pointer, optional && target.value === '' ? undefined : target.value)
          }
        />
      </div>
    </div>
  );
}
