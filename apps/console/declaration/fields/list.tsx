import {
  blankOf,
  disclosedNode,
  inside,
  isRecord,
  kindOf,
  listAt,
  type SchemaNode,
  withItem,
  withItemMoved,
  withoutItem,
} from '@sandglass/declaration/form';
import { useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { useEditing, useError } from '../editing.ts';
import { focusSoon } from '../focus.ts';
import { GroupFields } from './group.tsx';
import { nameIn } from './value.tsx';
import { Words } from './words.tsx';

interface Props {
  readonly pointer: string;
  readonly node: SchemaNode;
}

/** A list whose items are added, taken out and moved, each of which can be taken back. */
export function List({ pointer, node }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { draft, put } = useEditing();
  const error = useError(pointer);
  const of = disclosedNode(node);
  const item = of.items ?? {};
  const items = listAt(draft, pointer);
  const label = node['x-label']?.[locale] ?? '';
  const isFull = of.maxItems !== undefined && items.length >= of.maxItems;
  const add = () => {
    put(
      withItem(draft, pointer, blankOf(item)),
      say('declaration.list.added', { n: items.length + 1, label }),
    );
    focusSoon(inside(pointer, items.length, ...(kindOf(item) === 'words' ? ['zh'] : [])));
  };
  return (
    <fieldset id={pointer} tabIndex={-1} className={`d-list${error === undefined ? '' : ' sg-wrong'}`}>
      <legend>{label}</legend>
      {node['x-help'] !== undefined && <p className="sg-hint">{node['x-help'][locale]}</p>}
      {error !== undefined && <p className="sg-field-error">{error}</p>}
      {items.length === 0 && <p className="c-soft">{say('declaration.list.none')}</p>}
      <ol className="d-items">
        {items.map((value, at) => (
          <li key={at} className="d-item">
            <ItemHead pointer={pointer} at={at} count={items.length} label={label} value={value} />
            {kindOf(item) === 'words' ? (
              <Words
                pointer={inside(pointer, at)}
                node={item}
                name={say('declaration.list.item', { n: at + 1, label })}
              />
            ) : (
              <GroupFields pointer={inside(pointer, at)} node={disclosedNode(item)} />
            )}
          </li>
        ))}
      </ol>
      {!isFull && (
        <button type="button" className="sg-button c-small" id={`${pointer}#add`} onClick={add}>
          {say('declaration.list.add', { label })}
        </button>
      )}
    </fieldset>
  );
}

interface HeadProps {
  readonly pointer: string;
  readonly at: number;
  readonly count: number;
  readonly label: string;
  readonly value: unknown;
}

/** Which item it is, and what can be done with it as a whole. */
function ItemHead({ pointer, at, count, label, value }: HeadProps) {
  const say = useWords();
  const [locale] = useLocale();
  const { draft, put } = useEditing();
  const n = at + 1;
  const move = (by: -1 | 1) => {
    put(withItemMoved(draft, pointer, at, by), say('declaration.list.moved', { n, label }));
    focusSoon(`${inside(pointer, at + by)}#${by === -1 ? 'up' : 'down'}`);
  };
  const remove = () => {
    put(withoutItem(draft, pointer, at), say('declaration.list.removed', { n, label }));
    focusSoon(count === 1 ? `${pointer}#add` : `${inside(pointer, Math.min(at, count - 2))}#remove`);
  };
  const act = (name: 'up' | 'down' | 'remove', go: () => void, can = true) => (
    <button
      type="button"
      id={`${inside(pointer, at)}#${name}`}
      className="sg-button sg-plain d-act"
      aria-label={say(`declaration.list.${name}Label`, { n, label })}
      aria-disabled={!can}
      onClick={() => can && go()}
    >
      {say(`declaration.list.${name}`)}
    </button>
  );
  return (
    <div className="d-item-head">
      <b>
        {n} {titleOfItem(value, locale)}
      </b>
      {act('up', () => move(-1), at > 0)}
      {act('down', () => move(1), at < count - 1)}
      {act('remove', remove)}
    </div>
  );
}

function titleOfItem(value: unknown, locale: 'zh-Hans' | 'zh-Hant' | 'en'): string {
  if (!isRecord(value)) return '';
  const name = nameIn(value.name ?? value.title, locale);
  return name !== '' ? name : typeof value.id === 'string' ? value.id : '';
}
