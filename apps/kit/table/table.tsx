import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { flag, list, nullable, number, object, type Shape, text } from '../api/shape.ts';
import { useKitWords } from '../locale/words.ts';
import { Shown } from '../read/shown.tsx';
import { Scroll } from '../show/scroll.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { FileButtons } from './file-buttons.tsx';
import { orderIn, queryNow, shownColumns, sortedBy, type TableQuery } from './query.ts';
import { SavedViews } from './saved-views.tsx';

/** A page of rows as every list of the API gives it. */
export const pageOf = <R,>(row: Shape<R>) =>
  object({ rows: list(row), total: number, more: flag, next: nullable(text) });
export interface RowsPage<R> {
  readonly rows: readonly R[];
  readonly total: number;
  readonly more: boolean;
  readonly next: string | null;
}

export interface TableColumn<R> {
  /** As the API calls it; also the order's name. */
  readonly name: string;
  readonly title: string;
  readonly sort?: boolean;
  /** Figures stand to the right. */
  readonly isNumber?: boolean;
  readonly cell: (row: R) => ReactNode;
}

interface Props<R> {
  readonly title: string;
  /** The API's address of the list. */
  readonly path: string;
  readonly read: UseQueryResult<RowsPage<R>>;
  /** The address's, so that a link says it all. */
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
  /** The first one names the row. */
  readonly columns: readonly TableColumn<R>[];
  readonly rowKey: (row: R) => string;
  readonly empty: ReactNode;
}

/** Rows by page, put in order by their titles, and as a file exactly what is filtered. */
export function Table<R>({ title, path, read, query, onQuery, columns: all, rowKey, empty }: Props<R>) {
  const say = useKitWords();
  const inSight = shownColumns(query);
  const columns = all.filter(({ name }, at) => at === 0 || (inSight?.includes(name) ?? true));
  return (
    <Shown read={read} lines={8}>
      {({ rows, total, more, next }) =>
        rows.length === 0 ? (
          empty
        ) : (
          <div className="sg-table-whole">
            <div className="sg-table-head">
              <SavedViews list={path} query={query} onQuery={onQuery} />
              <ColumnsMenu columns={all} query={query} onQuery={onQuery} />
            </div>
            <Scroll label={title}>
              <table className="sg-table">
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <Title key={column.name} column={column} query={query} onQuery={onQuery} />
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={rowKey(row)} row={row} columns={columns} />
                  ))}
                </tbody>
              </table>
            </Scroll>
            <div className="sg-table-foot">
              <p role="status">
                {say(more ? 'table.shownOfMore' : 'table.shown', { shown: rows.length, total })}
              </p>
              {query.has('cursor') && (
                <button type="button" className="sg-button" onClick={() => onQuery(at(query, null))}>
                  {say('table.first')}
                </button>
              )}
              {next !== null && (
                <button type="button" className="sg-button" onClick={() => onQuery(at(query, next))}>
                  {say('table.next')}
                </button>
              )}
              <FileButtons path={path} />
            </div>
          </div>
        )
      }
    </Shown>
  );
}

function at(query: TableQuery, cursor: string | null): TableQuery {
  const next = new URLSearchParams(query);
  if (cursor === null) next.delete('cursor');
  else next.set('cursor', cursor);
  return next;
}

interface TitleProps<R> {
  readonly column: TableColumn<R>;
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
}

function Title<R>({ column, query, onQuery }: TitleProps<R>) {
  const { name, title, sort = false, isNumber = false } = column;
  const order = orderIn(query, name);
  return (
    <th
      scope="col"
      className={isNumber ? 'sg-number' : undefined}
      aria-sort={sort ? (order ?? 'none') : undefined}
    >
      {sort ? (
        <button type="button" className="sg-sort" onClick={() => onQuery(sortedBy(queryNow(), name))}>
          {title}
          <span aria-hidden="true">{order === undefined ? '↕' : order === 'ascending' ? '↑' : '↓'}</span>
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function Row<R>({ row, columns }: { readonly row: R; readonly columns: readonly TableColumn<R>[] }) {
  return (
    <tr>
      {columns.map(({ name, isNumber, cell }, at) =>
        at === 0 ? (
          <th key={name} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={name} className={isNumber ? 'sg-number' : undefined}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
