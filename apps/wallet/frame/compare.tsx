import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';

export interface Compared {
  readonly name: string;
  readonly now: ReactNode;
  readonly after: ReactNode;
}

interface Props {
  readonly title: string;
  /** Heading of what would be. */
  readonly after: string;
  readonly rows: readonly Compared[];
}

/** What stands now beside what would be, line by line. */
export function Compare({ title, after: heading, rows }: Props) {
  const say = useWords();
  return (
    <table className="w-compare">
      <caption>{title}</caption>
      <thead className="w-compare-head">
        <tr>
          <td />
          <th scope="col">{say('renewal.now')}</th>
          <th scope="col">{heading}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, now, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{now}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
