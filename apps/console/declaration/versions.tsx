import './editor.css';
import { toldChange } from '@sandglass/declaration/form';
import { EmptyState, SelectField, ShortId, Shown, Timestamp, useLocale, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { ChangesTable } from './changes-table.tsx';
import { PdfButton } from './pdf-button.tsx';
import { changesShape, declaredShape, versionsShape } from './shape.ts';

/** Every version of a declaration, each as PDF, and what one changes against another. */
export default function Versions() {
  const say = useWords();
  const { pilot, own } = usePilot();
  const read = useRead(`/api/pilots/${pilot.id}/versions`, versionsShape);
  return (
    <Shown read={read}>
      {({ versions }) =>
        versions.length === 0 ? (
          <EmptyState title={say('declaration.versions.none')} why={say('declaration.versions.noneWhy')}>
            {own && (
              <Link to={`/pilots/${pilot.id}/declaration`} className="sg-button">
                {say('act.edit')}
              </Link>
            )}
          </EmptyState>
        ) : (
          <div className="c-stack">
            <ul className="d-tasks">
              {versions.map(({ version, digest, at }) => (
                <li key={version}>
                  <b>{say('declaration.versions.version', { version })}</b>
                  <span>{version === pilot.version && say('declaration.versions.inForce')}</span>
                  <Timestamp at={at} />
                  <ShortId id={digest} />
                  <PdfButton pilot={pilot.id} version={version} />
                </li>
              ))}
            </ul>
            {versions.length > 1 && <Difference versions={versions.map(({ version }) => version)} />}
          </div>
        )
      }
    </Shown>
  );
}

/** Two versions side by side, place by place; the last two at first. */
function Difference({ versions }: { readonly versions: readonly number[] }) {
  const say = useWords();
  const [locale] = useLocale();
  const { pilot } = usePilot();
  const [from, setFrom] = useState(String(versions.at(-2)));
  const [to, setTo] = useState(String(versions.at(-1)));
  const read = useRead(`/api/pilots/${pilot.id}/changes?from=${from}&to=${to}`, changesShape);
  const declared = useRead(`/api/pilots/${pilot.id}`, declaredShape);
  const choices = versions.map((version) => ({
    value: String(version),
    label: say('declaration.versions.version', { version }),
  }));
  const title = say('declaration.versions.difference');
  return (
    <section className="c-stack" aria-labelledby="difference">
      <h2 id="difference">{title}</h2>
      <div className="c-pair">
        <SelectField
          id="from"
          label={say('declaration.changes.before')}
          value={from}
          choices={choices}
          onChange={setFrom}
        />
        <SelectField
          id="to"
          label={say('declaration.changes.after')}
          value={to}
          choices={choices}
          onChange={setTo}
        />
      </div>
      <Shown read={read}>
        {({ changes }) => (
          <ChangesTable
            title={say('declaration.versions.between', { from, to })}
            changes={changes.map((change) => toldChange(change, declared.data?.declaration, locale))}
          />
        )}
      </Shown>
    </section>
  );
}
