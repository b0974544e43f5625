import {
  blankOf,
  disclosedNode,
  inside,
  isRecord,
  kindOf,
  mayBeUndisclosed,
  nodeAt,
  type SchemaNode,
  valueAt,
  withValue,
} from '@sandglass/declaration/form';
import { useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { useEditing } from '../editing.ts';
import { focusSoon } from '../focus.ts';
import { GroupFields } from './group.tsx';
import { List } from './list.tsx';
import { Mark } from './mark.tsx';
import { Value } from './value.tsx';
import { Words } from './words.tsx';

interface Props {
  readonly pointer: string;
  readonly node: SchemaNode;
  readonly optional?: boolean;
}

/** A field of a declaration by its schema: its term, its help, and how it is filled in. */
export function Field({ pointer, node, optional = false }: Props) {
  if (!mayBeUndisclosed(node)) return <Disclosed pointer={pointer} node={node} optional={optional} />;
  return <Disclosable pointer={pointer} node={node} />;
}

/** The value, or that the source does not give it, and why. */
function Disclosable({ pointer, node }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { draft, put } = useEditing();
  const value = valueAt(draft, pointer);
  const isUndisclosed = isRecord(value) && 'undisclosed' in value;
  const name = node['x-label']?.[locale] ?? '';
  const turn = (checked: boolean) => {
    const next = checked ? { undisclosed: true, reason: { zh: '', en: '' } } : blankOf(node);
    put(withValue(draft, pointer, next), say('declaration.undisclosedTurned', { name }));
    focusSoon(checked ? inside(pointer, 'reason', 'zh') : pointer);
  };
  const reason = nodeAt(inside(pointer, 'reason')) ?? node.then?.properties?.reason;
  return (
    <div className="d-disclosable">
      {isUndisclosed && reason !== undefined ? (
        <fieldset id={pointer} tabIndex={-1} className="d-group">
          <legend>{name}</legend>
          <Words pointer={inside(pointer, 'reason')} node={reason} />
        </fieldset>
      ) : (
        <Disclosed pointer={pointer} node={node} optional={false} />
      )}
      <Mark
        id={`${pointer}#undisclosed`}
        label={say('declaration.undisclosed')}
        about={name}
        checked={isUndisclosed}
        onChange={turn}
      />
    </div>
  );
}

function Disclosed({ pointer, node, optional }: Required<Props>) {
  const [locale] = useLocale();
  const say = useWords();
  switch (kindOf(node)) {
    case 'words':
      return <Words pointer={pointer} node={node} />;
    case 'list':
      return <List pointer={pointer} node={node} />;
    case 'group':
      return (
        <fieldset id={pointer} tabIndex={-1} className="d-group">
          <legend>
            {node['x-label']?.[locale]}
            {optional && <small> {say('declaration.optional')}</small>}
          </legend>
          <GroupFields pointer={pointer} node={disclosedNode(node)} />
        </fieldset>
      );
    default:
      return <Value pointer={pointer} node={node} optional={optional} />;
  }
}
