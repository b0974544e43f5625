import { useState } from 'react';
import { WordsDialog } from '../../frame/words-dialog.tsx';
import { useWords } from '../../words/words.ts';
import type { OneToken } from './shape.ts';

type Act = 'suspend' | 'resume' | 'delete';

/** What the bank may do with a token now; the program refuses in words what it may not. */
export const actsOf = ({ state }: Pick<OneToken, 'state'>): readonly Act[] => {
  if (state === 'active') return ['suspend', 'delete'];
  if (state === 'suspended') return ['resume', 'delete'];
  return state === 'inactive' ? ['delete'] : [];
};

/** Pausing, lifting a pause and deleting, each with a reason that the holder reads. */
export function TokenActs({ of }: { readonly of: OneToken }) {
  const say = useWords();
  const [open, setOpen] = useState<Act>();
  return (
    <div className="sg-actions">
      {actsOf(of).map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`payments.tokens.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`payments.tokens.act.${open}`)}
          means={say(`payments.tokens.means.${open}`, {
            token: `…${of.lastFour}`,
            requestor: of.requestor.name,
          })}
          path={`/api/token/tokens/${encodeURIComponent(of.token)}/${open}`}
          field={{
            name: 'reason',
            label: say('dialog.reason'),
            hint: say('payments.tokens.reasonHint'),
            missing: say('dialog.needReason'),
          }}
          grave={open === 'delete'}
          onClose={() => setOpen(undefined)}
        >
          {open === 'resume' && of.reports.some((one) => one.open) && (
            <p className="p-stuck">{say('payments.tokens.notMe.warn')}</p>
          )}
        </WordsDialog>
      )}
    </div>
  );
}
