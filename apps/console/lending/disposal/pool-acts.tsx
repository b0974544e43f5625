import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog, type StepField } from '../step-dialog.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import type { OnePool } from './shape.ts';

type Act = 'freeze' | 'offer' | 'open-bids' | 'propose-award' | 'agree' | 'give-back' | 'withdraw' | 'recall';

/** What this person may do about a pool now; the program has the last word. */
export function poolActs(pool: OnePool): readonly Act[] {
  const { state, form, mayReadNow, mayOpen, mayApprove } = pool;
  if (state === 'draft') return pool.loans === 0 ? ['withdraw'] : ['freeze', 'withdraw'];
  if (state === 'frozen' || state === 'failed') return ['offer', 'withdraw'];
  if (state === 'offered') return mayReadNow && mayOpen ? ['open-bids', 'withdraw'] : ['withdraw'];
  if (state === 'opened') return ['propose-award', 'withdraw'];
  if (state === 'proposed') return mayApprove ? ['agree', 'give-back', 'withdraw'] : ['withdraw'];
  if (state === 'awarded') return form === 'sale' ? ['withdraw'] : ['recall'];
  return [];
}

export function PoolActs({ pool }: { readonly pool: OnePool }) {
  const say = useWords();
  const doors = useDoors();
  const [open, setOpen] = useState<Act>();
  const close = () => setOpen(undefined);
  const decides = open === 'agree' || open === 'give-back';
  return (
    <div className="sg-actions">
      {poolActs(pool).map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`disposal.act.${act}`)}
        </button>
      ))}
      {open === 'offer' && <OfferDialog pool={pool} onClose={close} />}
      {open !== undefined && open !== 'offer' && (
        <StepDialog
          title={say(`disposal.act.${open}`)}
          means={say(`disposal.means.${open}`)}
          path={`${doors}/disposals/${pool.pool}/${decides ? 'decide-award' : open}`}
          fields={fieldsOf(open, say)}
          body={decides ? { agree: open === 'agree' } : {}}
          {...(open === 'open-bids' ? { bodyOf: (typed) => openingOf(typed, pool.form) } : {})}
          grave={open === 'agree' || open === 'withdraw' || open === 'recall'}
          onClose={close}
        />
      )}
    </div>
  );
}

/** The second officer may leave both empty where the first brought them. */
function openingOf(
  { reserve, code }: Readonly<Record<string, unknown>>,
  form: OnePool['form'],
): Readonly<Record<string, unknown>> {
  if (reserve === '' || code === '') return {};
  return { reserve: form === 'sale' ? reserve : String(reserve).replace('.', ''), code };
}

function fieldsOf(act: Act, say: ReturnType<typeof useWords>): readonly StepField[] {
  const words: StepField = { name: 'words', kind: 'lines', label: say('lending.reason') };
  if (act === 'freeze' || act === 'agree') return [];
  if (act === 'open-bids')
    return [
      {
        name: 'reserve',
        kind: 'text',
        label: say('disposal.reserve'),
        hint: say('disposal.reserveHint'),
        optional: true,
      },
      { name: 'code', kind: 'text', label: say('disposal.code'), optional: true },
    ];
  if (act === 'recall')
    return [
      {
        name: 'why',
        kind: 'choice',
        label: say('disposal.why'),
        choices: (['breach', 'other'] as const).map((value) => ({
          value,
          label: say(`disposal.whys.${value}`),
        })),
      },
      words,
    ];
  return [words];
}
