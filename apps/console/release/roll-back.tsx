import { BusinessDate, ShortId } from '@sandglass/kit';
import { type ReactNode, useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';

interface RolledBackProps {
  readonly of: {
    readonly from: number;
    readonly to: number;
    readonly officer: string;
    readonly on: string;
    readonly reason: string;
  };
}

/** Why and by whom a version was taken out of force. */
export function RolledBack({ of }: RolledBackProps) {
  const say = useWords();
  return (
    <div className="c-reported">
      <p className="c-by">
        {say('rules.rolledBack', { from: of.from, to: of.to })} <ShortId id={of.officer} />{' '}
        <BusinessDate day={of.on} />
      </p>
      <p className="c-words">{of.reason}</p>
    </div>
  );
}

interface ActsProps {
  readonly at: string;
  /** In force, and before it; null: nothing was. */
  readonly version: number;
  readonly previous: number | null;
  /** What rolling back means. */
  readonly means: (of: { readonly version: number; readonly previous: number }) => string;
  /** What else may be done with what is in force. */
  readonly children?: ReactNode;
}

/** What the pilot's own officers do with what is in force: one of them puts the version before in force again, at once. */
export function InForceActs({ at, version, previous, means, children }: ActsProps) {
  const say = useWords();
  const { own } = usePilot();
  const [rollsBack, setRollsBack] = useState(false);
  if (!own || (previous === null && children === undefined)) return null;
  return (
    <>
      <div className="sg-actions">
        {children}
        {previous !== null && (
          <button type="button" className="sg-button c-small" onClick={() => setRollsBack(true)}>
            {say('rules.rollBack', { version: previous })}
          </button>
        )}
      </div>
      {rollsBack && previous !== null && (
        <WordsDialog
          title={say('rules.rollBack', { version: previous })}
          means={means({ version, previous })}
          path={`${at}/roll-back`}
          field={{ name: 'reason', label: say('dialog.reason'), missing: say('dialog.needReason') }}
          body={{ version }}
          grave
          onClose={() => setRollsBack(false)}
        />
      )}
    </>
  );
}
