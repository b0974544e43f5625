import type { ReactNode } from 'react';

export interface Figure {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values, one a line. */
export function Figures({ rows }: { readonly rows: readonly Figure[] }) {
  return (
    <dl className="w-figures">
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
