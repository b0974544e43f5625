import { BusinessDate, ShortId, Shown, useRead } from '@sandglass/kit';
import type { RuleSchema } from '@sandglass/rules/table';
import { useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { CasesTable } from './cases-table.tsx';
import { Differences } from './differences.tsx';
import { ReplayFound } from './replay-panel.tsx';
import { type RuleDraft, replayShape } from './shape.ts';

interface Props {
  readonly draft: RuleDraft;
  readonly schema: RuleSchema;
  readonly at: string;
  readonly onEdit: () => void;
}

/** The draft as it was saved: its differences, its cases run, its replay; and the step to a proposal. */
export function DraftPanel({ draft, schema, at, onEdit }: Props) {
  const say = useWords();
  const { own } = usePilot();
  const [replays, setReplays] = useState(false);
  const [open, setOpen] = useState<'propose' | 'discard'>();
  const failing = draft.results.filter(({ passed }) => !passed).length;
  const { revision } = draft;
  return (
    <section className="c-card" aria-labelledby="draft">
      <h2 id="draft">{say('rules.draft')}</h2>
      <p className="c-by">
        {say('rules.draftBy')} <ShortId id={draft.officer} /> <BusinessDate day={draft.on} />
      </p>
      <Differences of={draft.differences} />
      <h3>{say('rules.cases')}</h3>
      <p className={failing > 0 || draft.cases.length === 0 ? 'r-failed' : 'r-passed'} role="status">
        {draft.cases.length === 0
          ? say('rules.needCases')
          : failing > 0
            ? say('rules.someFail', { failing, count: draft.cases.length })
            : say('rules.allPass', { count: draft.cases.length })}
      </p>
      <CasesTable schema={schema} cases={draft.cases} results={draft.results} of={say('rules.draft')} />
      {replays && <DraftReplay at={at} revision={revision} schema={schema} />}
      {own && (
        <div className="sg-actions">
          <button type="button" className="sg-button c-small" onClick={onEdit}>
            {say('rules.editDraft')}
          </button>
          <button type="button" className="sg-button c-small" onClick={() => setReplays(true)}>
            {say('rules.replay')}
          </button>
          {failing === 0 && draft.cases.length > 0 && draft.differences.length > 0 && (
            <button type="button" className="sg-button c-small sg-primary" onClick={() => setOpen('propose')}>
              {say('rules.propose')}
            </button>
          )}
          <button type="button" className="sg-button c-small sg-plain" onClick={() => setOpen('discard')}>
            {say('rules.discard')}
          </button>
        </div>
      )}
      {open === 'propose' && (
        <WordsDialog
          title={say('rules.propose')}
          means={say('rules.proposeMeans')}
          path={`${at}/propose`}
          field={{ name: 'reason', label: say('dialog.reason'), missing: say('dialog.needReason') }}
          body={{ revision }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'discard' && (
        <WordsDialog
          title={say('rules.discard')}
          means={say('rules.discardMeans')}
          path={`${at}/discard`}
          body={{ revision }}
          grave
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function DraftReplay({ at, revision, schema }: Pick<Props, 'at' | 'schema'> & { readonly revision: number }) {
  const say = useWords();
  const read = useRead(`${at}/replay?revision=${revision}`, replayShape);
  return (
    <section aria-labelledby="draft-replay">
      <h3 id="draft-replay">{say('rules.replayTitle')}</h3>
      <Shown read={read}>
        {(found) => (
          <>
            <p>
              <BusinessDate day={found.from} /> – <BusinessDate day={found.to} />
            </p>
            <ReplayFound schema={schema} of={found} whose={say('rules.draft')} />
          </>
        )}
      </Shown>
    </section>
  );
}
