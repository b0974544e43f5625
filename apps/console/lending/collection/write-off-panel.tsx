import { Amount, BusinessDate, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog, type StepField } from '../step-dialog.tsx';
import { evidenceKinds, grounds, oneWriteOffShape, type WriteOff } from './shape.ts';

type Act = 'propose' | 'agree' | 'give-back' | 'receive';

interface Props {
  readonly loan: string;
  readonly isOpen: boolean;
  readonly isActive: boolean;
}

/** The loss of a loan: proposed by one, approved by others, and what came in for its claim since. */
export function WriteOffPanel({ loan, isOpen, isActive }: Props) {
  const say = useWords();
  const doors = useDoors();
  const read = useRead(`${doors}/write-offs/${encodeURIComponent(loan)}`, oneWriteOffShape);
  const none =
    isOpen && isActive ? <Acts loan={loan} acts={['propose']} /> : <p>{say('collection.notWrittenOff')}</p>;
  return (
    <section className="c-card" aria-labelledby="write-off">
      <h3 id="write-off">{say('collection.writeOff')}</h3>
      <Shown read={read} none={none}>
        {(found) => (
          <>
            <p className="c-lead">{say(`collection.writeOffNext.${found.state}`)}</p>
            <p>
              {say(`collection.grounds.${found.ground}`)} · {say('collection.proposedBy')} {found.proposedBy}{' '}
              · {say('collection.approvals', { count: found.approvals.length, of: found.approvalsNeeded })}
            </p>
            <p className="c-words">{found.words}</p>
            <ul>
              {found.evidence.map((piece) => (
                <li key={piece.digest + piece.kind}>
                  {say(`collection.evidence.${piece.kind}`)}: {piece.text}{' '}
                  <code className="c-digest">{piece.digest}</code>
                </li>
              ))}
            </ul>
            <Claim of={found} />
            {found.receipts.length > 0 && (
              <ol className="c-threads">
                {found.receipts.map((receipt) => (
                  <li key={receipt.receipt}>
                    <BusinessDate day={receipt.receivedOn} /> <Amount value={receipt.total} currency="CNY" />{' '}
                    {say(`collection.sources.${receipt.source}`)}
                  </li>
                ))}
              </ol>
            )}
            <Acts loan={loan} acts={writeOffActs(found, isActive)} />
          </>
        )}
      </Shown>
    </section>
  );
}

export function writeOffActs(
  { state, mayApprove }: Pick<WriteOff, 'state' | 'mayApprove'>,
  isActive: boolean,
): readonly Act[] {
  if (state === 'given-back') return isActive ? ['propose'] : [];
  if (state === 'proposed') return mayApprove ? ['agree', 'give-back'] : [];
  return state === 'written-off' ? ['receive'] : [];
}

function Claim({ of: { claim, recovered } }: { readonly of: WriteOff }) {
  const say = useWords();
  if (claim === null) return null;
  const rows = [
    [say('collection.claim'), claim.total],
    [say('collection.principal'), claim.principal],
    [say('collection.interest'), claim.interest],
    [say('collection.penalty'), claim.overdue],
    [say('collection.laterPenalty'), claim.later],
    [say('collection.recovered'), recovered],
  ] as const;
  return (
    <dl className="c-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Amount value={value} currency="CNY" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Acts({ loan, acts }: { readonly loan: string; readonly acts: readonly Act[] }) {
  const say = useWords();
  const doors = useDoors();
  const [open, setOpen] = useState<Act>();
  const decides = open === 'agree' || open === 'give-back';
  return (
    <div className="sg-actions">
      {acts.map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`collection.writeOffAct.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <StepDialog
          title={say(`collection.writeOffAct.${open}`)}
          means={say(`collection.writeOffMeans.${open}`)}
          path={`${doors}/write-offs/${loan}/${decides ? 'decide' : open}`}
          fields={fieldsOf(open, say)}
          body={decides ? { agree: open === 'agree' } : {}}
          {...(open === 'propose' ? { bodyOf: proposalOf } : {})}
          grave={open === 'agree'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** Up to two pieces of evidence: what the policy's grounds ask for. */
const proposalOf = ({ ground, words, ...typed }: Readonly<Record<string, unknown>>) => ({
  ground,
  words,
  evidence: PIECES.map((n) => ({
    kind: typed[`kind${n}`],
    text: typed[`text${n}`],
    digest: typed[`digest${n}`],
  })).filter(({ digest }) => digest !== ''),
});

const PIECES = [1, 2] as const;

function fieldsOf(act: Act, say: ReturnType<typeof useWords>): readonly StepField[] {
  if (act === 'give-back') return [{ name: 'words', kind: 'lines', label: say('lending.reason') }];
  if (act === 'receive')
    return [
      { name: 'amount', kind: 'amount', label: say('collection.cameIn'), hint: say('collection.cameInHint') },
    ];
  if (act === 'agree') return [];
  return [
    {
      name: 'ground',
      kind: 'choice',
      label: say('collection.ground'),
      choices: grounds.map((value) => ({ value, label: say(`collection.grounds.${value}`) })),
    },
    { name: 'words', kind: 'lines', label: say('lending.reason') },
    ...PIECES.flatMap((n) => evidenceFields(n, say)),
  ];
}

function evidenceFields(n: 1 | 2, say: ReturnType<typeof useWords>): readonly StepField[] {
  const optional = n === 1 ? {} : ({ optional: true } as const);
  return [
    {
      name: `kind${n}`,
      kind: 'choice',
      label: say('collection.evidenceKind', { n }),
      choices: evidenceKinds.map((value) => ({ value, label: say(`collection.evidence.${value}`) })),
    },
    { name: `text${n}`, kind: 'text', label: say('collection.evidenceText'), ...optional },
    { name: `digest${n}`, kind: 'paper', label: say('collection.paper'), ...optional },
  ];
}
