import { EmptyState, flag, list, object, oneOf, Scroll, Shown, text, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { StepDialog } from '../lending/step-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';

const shape = object({
  requestors: list(object({ id: text, name: text, kind: oneOf('wallet', 'merchant'), simulated: flag })),
});

/** Who may be given tokens: the register, with a way in and a way out of it. */
export default function Requestors() {
  const say = useWords();
  const { own } = usePilot();
  const read = useRead('/api/token/requestors', shape);
  const [ends, setEnds] = useState<{ readonly id: string; readonly name: string }>();
  const [adds, setAdds] = useState(false);
  return (
    <section className="c-card" aria-labelledby="requestors">
      <h2 id="requestors">{say('payments.requestors.title')}</h2>
      <p className="c-soft">{say('payments.requestors.lead')}</p>
      {own && (
        <p>
          <button type="button" className="sg-button" onClick={() => setAdds(true)}>
            {say('payments.requestors.add')}
          </button>
        </p>
      )}
      <Shown read={read}>
        {({ requestors }) =>
          requestors.length === 0 ? (
            <EmptyState title={say('payments.requestors.none')} why={say('payments.requestors.noneWhy')} />
          ) : (
            <Scroll label={say('payments.requestors.lead')}>
              <table className="sg-table">
                <thead>
                  <tr>
                    <th scope="col">{say('payments.requestors.name')}</th>
                    <th scope="col">{say('payments.requestors.id')}</th>
                    <th scope="col">{say('payments.column.kind')}</th>
                    <th scope="col">{say('payments.requestors.acts')}</th>
                  </tr>
                </thead>
                <tbody>
                  {requestors.map(({ id, name, kind, simulated }) => (
                    <tr key={id}>
                      <th scope="row">
                        {name} {simulated && <small>({say('payments.requestors.simulated')})</small>}
                      </th>
                      <td>
                        <code>{id}</code>
                      </td>
                      <td>{say(`payments.requestors.kind.${kind}`)}</td>
                      <td>
                        {own && (
                          <button
                            type="button"
                            className="sg-button sg-plain c-small"
                            onClick={() => setEnds({ id, name })}
                          >
                            {say('payments.requestors.end', { name })}
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Shown>
      {ends !== undefined && (
        <WordsDialog
          title={say('payments.requestors.end', { name: ends.name })}
          means={say('payments.requestors.endMeans', { name: ends.name })}
          path={`/api/token/requestors/${ends.id}/end`}
          grave
          onClose={() => setEnds(undefined)}
        />
      )}
      {adds && <Add onClose={() => setAdds(false)} />}
    </section>
  );
}

function Add({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const named = (locale: string) => say('payments.requestors.nameIn', { locale });
  return (
    <StepDialog
      title={say('payments.requestors.add')}
      means={say('payments.requestors.addMeans')}
      path="/api/token/requestors"
      fields={[
        {
          name: 'id',
          kind: 'text',
          label: say('payments.requestors.id'),
          hint: say('payments.requestors.idHint'),
        },
        { name: 'party', kind: 'text', label: say('payments.requestors.party') },
        { name: 'hans', kind: 'text', label: named('简体') },
        { name: 'hant', kind: 'text', label: named('繁體') },
        { name: 'en', kind: 'text', label: named('English') },
        {
          name: 'kind',
          kind: 'choice',
          label: say('payments.column.kind'),
          choices: (['merchant', 'wallet'] as const).map((value) => ({
            value,
            label: say(`payments.requestors.kind.${value}`),
          })),
        },
        {
          name: 'returns',
          kind: 'text',
          label: say('payments.requestors.returns'),
          hint: say('payments.requestors.returnsHint'),
          optional: true,
        },
      ]}
      bodyOf={({ id, party, hans, hant, en, kind, returns }) => ({
        id,
        party,
        name: { 'zh-Hans': hans, 'zh-Hant': hant, en },
        kind,
        simulated: false,
        merchant: '',
        returns: returns === '' ? [] : [returns],
      })}
      onClose={onClose}
    />
  );
}
