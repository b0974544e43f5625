import type { ToldChange } from '@sandglass/declaration/form';
import { Scroll } from '@sandglass/kit';
import { useWords } from '../words/words.ts';

interface Props {
  readonly title: string;
  readonly changes: readonly ToldChange[];
  /** What the two sides are called: before and after, if not said otherwise. */
  readonly heads?: readonly [string, string];
}

/** Changes place by place, both sides as the public page shows them. */
export function ChangesTable({ title, changes, heads }: Props) {
  const say = useWords();
  if (changes.length === 0) return <p className="c-soft">{say('declaration.changes.none')}</p>;
  const [before, after] = heads ?? [say('declaration.changes.before'), say('declaration.changes.after')];
  return (
    <Scroll label={title}>
      <table className="d-changes">
        <thead>
          <tr>
            <th scope="col">{say('declaration.changes.place')}</th>
            <th scope="col">{say('declaration.changes.change')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.path}>
              <th scope="row">{change.place}</th>
              <td>{say(`declaration.changes.${change.kind}`)}</td>
              <Side html={change.old} />
              <Side html={change.new} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Escaped by the declaration room's own template, from what people wrote. */
const Side = ({ html }: { readonly html: string }) => (
  <td className="declaration" dangerouslySetInnerHTML={{ __html: html }} />
);
