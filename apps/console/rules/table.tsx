import { BusinessDate, Shown, useRead, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../frame/not-found.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { InForceActs, RolledBack } from '../release/roll-back.tsx';
import { Versions } from '../release/versions.tsx';
import { useWords } from '../words/words.ts';
import { CasesTable } from './cases-table.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { RuleEditor } from './editor.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { RowsTable } from './rows-table.tsx';
import { type WholeTable, wholeShape } from './shape.ts';
import './rules.css';

/** One rule table: in force, in work, proposed; and the way from one to the other. */
export default function RuleTablePage() {
  const { pilot } = usePilot();
  const { table = '' } = useParams();
  const read = useRead(`/api/rules/${pilot.id}/${table}`, wholeShape);
  return (
    <Shown read={read} none={<NotFound />} lines={8}>
      {(whole) => <Whole whole={whole} at={`/api/rules/${pilot.id}/${table}`} />}
    </Shown>
  );
}

function Whole({ whole, at }: { readonly whole: WholeTable; readonly at: string }) {
  const { own } = usePilot();
  const [editing, setEditing] = useState(false);
  if (editing) return <RuleEditor whole={whole} at={at} onLeave={() => setEditing(false)} />;
  const { proposal, draft } = whole;
  const isProposed = proposal !== null && proposal.digest === draft?.digest;
  return (
    <div className="c-stack">
      <InForce whole={whole} at={at} onEdit={own && draft === null ? () => setEditing(true) : undefined} />
      {proposal !== null && <ProposalPanel proposal={proposal} schema={whole.schema} at={at} />}
      {draft !== null && !isProposed && (
        <DraftPanel draft={draft} schema={whole.schema} at={at} onEdit={() => setEditing(true)} />
      )}
      <Versions at={at} inForce={whole.version} />
    </div>
  );
}

interface InForceProps {
  readonly whole: WholeTable;
  readonly at: string;
  readonly onEdit: (() => void) | undefined;
}

function InForce({ whole, at, onEdit }: InForceProps) {
  const say = useWords();
  const inWords = useSentence();
  const { schema, version, since, previous, rolledBack } = whole;
  return (
    <section className="c-card" aria-labelledby="in-force">
      <h2 id="in-force">{inWords(schema.title)}</h2>
      <p>{inWords(schema.means)}</p>
      <p className="c-by">
        {say('rules.version', { version })}
        {since !== null && (
          <>
            {' · '}
            {say('rules.since')} <BusinessDate day={since} />
          </>
        )}
      </p>
      {rolledBack !== null && rolledBack.to === version && <RolledBack of={rolledBack} />}
      <RowsTable schema={schema} content={whole.content} label={say('rules.rowsInForce')} />
      <details className="r-cases">
        <summary>{say('rules.casesOf', { count: whole.cases.length })}</summary>
        <CasesTable schema={schema} cases={whole.cases} results={undefined} of={say('rules.isInForce')} />
      </details>
      <InForceActs
        at={at}
        version={version}
        previous={previous}
        means={(of) => say('rules.rollBackMeans', of)}
      >
        {onEdit && (
          <button type="button" className="sg-button c-small sg-primary" onClick={onEdit}>
            {say('rules.edit')}
          </button>
        )}
      </InForceActs>
    </section>
  );
}
