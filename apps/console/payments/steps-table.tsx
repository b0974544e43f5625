import { Scroll, useLocale, useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import { timingsOf } from './layout.ts';
import { MessageFields } from './message-fields.tsx';
import { msText } from './milliseconds.ts';
import type { Picture, Step } from './shape.ts';

/** The picture in words: each message with its moments, and a press shows its fields. */
export function StepsTable({ of }: { readonly of: Picture }) {
  const say = useWords();
  const [locale] = useLocale();
  const [open, setOpen] = useState<number>();
  const timings = timingsOf(of.steps);
  const ms = (value: number | null): string => (value === null ? '—' : msText(value, locale));
  const shown = open === undefined ? undefined : of.steps[open];
  return (
    <>
      <Scroll label={say('payments.steps')}>
        <table className="sg-table p-steps">
          <thead>
            <tr>
              <th scope="col">{say('payments.column.message')}</th>
              <th scope="col">{say('payments.column.way')}</th>
              <th scope="col">{say('payments.column.end')}</th>
              <th scope="col" className="sg-number">
                {say('payments.column.at')}
              </th>
              <th scope="col" className="sg-number">
                {say('payments.column.held')}
              </th>
              <th scope="col" className="sg-number">
                {say('payments.column.hop')}
              </th>
              <th scope="col">{say('payments.column.fields')}</th>
            </tr>
          </thead>
          <tbody>
            {of.steps.map((step, at) => {
              const { atMs, heldMs, hopMs } = timings[at]!;
              const has = step.kind === 'arrow' && step.fields.length > 0;
              return (
                <tr key={at}>
                  <th scope="row">
                    {at + 1} <Named step={step} />
                  </th>
                  <td className="sg-told">
                    <Way step={step} />
                  </td>
                  <td className="sg-told">
                    <Ending step={step} />
                  </td>
                  <td className="sg-number">{ms(atMs)}</td>
                  <td className="sg-number">{ms(heldMs)}</td>
                  <td className="sg-number">{ms(hopMs)}</td>
                  <td>
                    {has && (
                      <button
                        type="button"
                        className="sg-button sg-plain c-small"
                        aria-expanded={open === at}
                        aria-label={say('payments.showFields', { n: at + 1 })}
                        onClick={() => setOpen(open === at ? undefined : at)}
                      >
                        {say('payments.column.fields')}
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {shown?.kind === 'arrow' && <MessageFields of={shown} n={(open ?? 0) + 1} />}
    </>
  );
}

function Named({ step }: { readonly step: Step }) {
  const say = useWords();
  const inWords = useSentence();
  if (step.kind === 'arrow' && step.meaning === null)
    return say(`payments.shopSays.${step.mti === 'order' ? 'order' : 'reply'}`);
  return (
    <>
      <code>{step.mti}</code> {step.meaning !== null && inWords(step.meaning)}
    </>
  );
}

function Way({ step }: { readonly step: Step }) {
  const say = useWords();
  const [from, to] = step.kind === 'arrow' ? [step.from, step.to] : [step.at, step.of];
  return say(step.kind === 'arrow' ? 'payments.fromTo' : 'payments.waitedFor', {
    from: say(`payments.place.${from}`),
    to: say(`payments.place.${to}`),
  });
}

function Ending({ step }: { readonly step: Step }) {
  const say = useWords();
  const inWords = useSentence();
  if (step.kind === 'given-up') return <strong className="c-alarm">{say('payments.gaveUp')}</strong>;
  const answered =
    step.response === null
      ? ''
      : step.says === null
        ? say(`payments.told.${toldOf(step.response)}`)
        : `${step.response} ${inWords(step.says)}`;
  return step.end === 'arrived' ? (
    answered
  ) : (
    <>
      <strong className="c-alarm">{say(`payments.end.${step.end}`)}</strong> {answered}
    </>
  );
}

const told = ['sending', 'approved', 'declined', 'unknown', 'reversed', 'stuck'] as const;
const toldOf = (state: string): (typeof told)[number] => told.find((one) => one === state) ?? 'unknown';
