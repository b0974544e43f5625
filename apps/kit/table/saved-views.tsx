import { useState } from 'react';
import { useKitWords } from '../locale/words.ts';
import type { TableQuery } from './query.ts';
import { forgetView, saveView, viewsOf } from './views.ts';

interface Props {
  /** The list that the views are of: its address in the API. */
  readonly list: string;
  readonly query: TableQuery;
  readonly onQuery: (query: TableQuery) => void;
}

/** Filters, order and columns under a name, kept in this browser. */
export function SavedViews({ list, query, onQuery }: Props) {
  const say = useKitWords();
  const [views, setViews] = useState(() => viewsOf(localStorage, list));
  const [name, setName] = useState('');
  const save = () => {
    if (name.trim() === '') return;
    const now = new URLSearchParams(query);
    now.delete('cursor');
    saveView(localStorage, list, { name: name.trim(), query: now.toString() });
    setViews(viewsOf(localStorage, list));
    setName('');
  };
  const forget = (view: string) => {
    forgetView(localStorage, list, view);
    setViews(viewsOf(localStorage, list));
  };
  return (
    <details className="sg-menu">
      <summary>{say('table.views')}</summary>
      <div>
        {views.length === 0 && <p>{say('table.noViews')}</p>}
        <ul>
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className="sg-button sg-plain"
                onClick={() => onQuery(new URLSearchParams(view.query))}
              >
                {view.name}
              </button>
              <button
                type="button"
                className="sg-copy"
                aria-label={say('table.forget', { name: view.name })}
                onClick={() => forget(view.name)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label>
            {say('table.saveAs')}
            <input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
          </label>
          <button type="submit" className="sg-button">
            {say('table.save')}
          </button>
        </form>
      </div>
    </details>
  );
}
