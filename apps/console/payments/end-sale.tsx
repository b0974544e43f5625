import { decimal, nullable, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';
import { useState } from 'react';
import { StepDialog } from '../lending/step-dialog.tsx';
import { useWords } from '../words/words.ts';
import { usePaymentDoors } from './doors.ts';

const ways = ['approved', 'reversed'] as const;
type Way = (typeof ways)[number];

export const openSaleShape = object({
  sale: text,
  kind: oneOf('purchase', 'hold', 'completion', 'refund'),
  state: oneOf('sending', 'unknown', 'voiding', 'stuck'),
  response: nullable(text),
  says: nullable(sentence),
  merchant: text,
  amount: decimal,
  rrn: text,
  at: text,
  proposed: nullable(oneOf(...ways)),
  proposedBy: nullable(text),
  words: nullable(text),
});
export type OpenSale = Shaped<typeof openSaleShape>;

/** How a stuck sale may end, for the acquirer's own staff; and what one of them proposed. */
export function EndSale({ of }: { readonly of: OpenSale }) {
  const say = useWords();
  const { api, party, own } = usePaymentDoors();
  const [open, setOpen] = useState<Way>();
  if (of.state !== 'stuck') return '—';
  return (
    <div className="p-ending">
      {of.proposed !== null && (
        <p className="c-words">
          {say('payments.ending.proposed', {
            way: say(`payments.ending.way.${of.proposed}`),
            by: of.proposedBy ?? '',
          })}{' '}
          {of.words}
        </p>
      )}
      {own && party === 'acquirer' && (
        <div className="sg-actions">
          {ways.map((way) => (
            <button key={way} type="button" className="sg-button c-small" onClick={() => setOpen(way)}>
              {say(`payments.ending.way.${way}`)}
            </button>
          ))}
        </div>
      )}
      {open !== undefined && (
        <StepDialog
          title={`${say(`payments.ending.way.${open}`)} · ${of.rrn}`}
          means={say(`payments.ending.means.${open}`)}
          path={`${api}/sales/${encodeURIComponent(of.sale)}/end`}
          fields={[{ name: 'words', kind: 'lines', label: say('payments.ending.words') }]}
          bodyOf={(typed) => ({ way: open, ...typed })}
          grave
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
