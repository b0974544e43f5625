import { Scroll } from '@sandglass/kit';
import type { ReactNode } from 'react';

interface Props {
  /** What the table is, for who cannot see it. */
  readonly label: string;
  /** Heading of the first column, which names the rows. */
  readonly of: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: ReactNode;
    readonly figures: readonly ReactNode[];
  }[];
}

/** Figures by row, each under its heading, right-aligned. */
export function FigureTable({ label, of, columns, rows }: Props) {
  return (
    <Scroll label={label}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="sg-number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figures }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {figures.map((figure, at) => (
                <td key={columns[at]} className="sg-number">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
