import { useState } from 'react';
import { useMe } from '../../frame/me.ts';
import { StepDialog } from '../../lending/step-dialog.tsx';
import { useWords } from '../../words/words.ts';
import { usePaymentDoors } from '../doors.ts';
import type { OneDifference, Way } from './shape.ts';
import { useWayWords } from './use-way-words.ts';

/** The ways out of a difference, for the member's own staff: what another proposed one confirms. */
export function DifferenceWays({ of }: { readonly of: OneDifference }) {
  const say = useWords();
  const { person, party } = useMe();
  const { api, own } = usePaymentDoors();
  const words = useWayWords(of);
  const [open, setOpen] = useState<Way>();
  if (!own || of.ways.length === 0) return null;
  const isAnothers = of.proposal !== null && of.proposal.by !== (person ?? party);
  const named = (way: Way): string =>
    isAnothers && of.proposal?.way === way
      ? say('payments.clearing.confirm', { way: words.name(way) })
      : words.name(way);
  return (
    <>
      <div className="sg-actions">
        {of.ways.map((way) => (
          <button key={way} type="button" className="sg-button c-small" onClick={() => setOpen(way)}>
            {named(way)}
          </button>
        ))}
      </div>
      {open !== undefined && (
        <StepDialog
          title={named(open)}
          means={words.means(open)}
          path={`${api}/differences/${encodeURIComponent(of.id)}/settle`}
          fields={[{ name: 'words', kind: 'lines', label: say('payments.clearing.words') }]}
          bodyOf={(typed) => ({ way: open, ...typed })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
