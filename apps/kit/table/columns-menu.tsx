import { useKitWords } from '../locale/words.ts';
import { queryNow, shownColumns, type TableQuery, withColumn } from './query.ts';

interface Props {
  readonly columns: readonly { readonly name: string; readonly title: string }[];
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
}

/** Which columns are in sight; the address remembers. */
export function ColumnsMenu({ columns, query, onQuery }: Props) {
  const say = useKitWords();
  const names = columns.map(({ name }) => name);
  const shown = shownColumns(query) ?? names;
  return (
    <details className="sg-menu">
      <summary>{say('table.columns')}</summary>
      <fieldset>
        <legend className="sg-hidden">{say('table.columns')}</legend>
        {columns.slice(1).map(({ name, title }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={shown.includes(name)}
              onChange={(event) => onQuery(withColumn(queryNow(), names, name, event.target.checked))}
            />
            {title}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
