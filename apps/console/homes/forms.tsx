import { LinesField, object, useWrite, WritePanel } from '@sandglass/kit';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useAfterStep } from '../pilot/use-desk.ts';
import { useWords } from '../words/words.ts';
import { ownershipFrom } from './lines-of-ownership.ts';
import { casePath, type HomeCase } from './shape.ts';

const anyReply = object({});

/** A part of the case, filled in at the counter. */
export function Part({
  of,
  name,
  body,
  children,
}: {
  of: HomeCase;
  name: string;
  body: () => object | undefined;
  children: ReactNode;
}) {
  const say = useWords();
  const afterStep = useAfterStep();
  const path = `${casePath(of.case)}/fill`;
  const write = useWrite(`POST ${path} ${name}`, anyReply, () => {
    afterStep();
    write.reset();
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const filled = body();
    if (filled !== undefined) write.send(path, filled as Readonly<Record<string, unknown>>);
  };
  return (
    <WritePanel write={write} leave={<span />}>
      <form className={`c-form h-fill-${name}`} onSubmit={send}>
        {children}
        <div className="sg-actions">
          <button type="submit" className="sg-button sg-primary">
            {say('homes.keep')}
          </button>
        </div>
      </form>
    </WritePanel>
  );
}

/** Who owns what, typed as lines. */
export function OwnershipForm({ of }: { readonly of: HomeCase }) {
  const say = useWords();
  const [shares, setShares] = useState('');
  const [guarantees, setGuarantees] = useState('');
  const [wrong, setWrong] = useState<string>();
  const isCompany = of.edition === 'enterprise';
  const self = of.owner?.name ?? '';
  const name = isCompany ? (of.company?.name ?? '') : self;
  const body = () => {
    const typed = ownershipFrom(shares, guarantees, { name, isCompany }, self);
    setWrong('wrong' in typed ? say('homes.lineWrong', { line: typed.wrong }) : undefined);
    return 'wrong' in typed ? undefined : typed;
  };
  return (
    <section className="c-card" aria-labelledby="shares-of">
      <h2 id="shares-of">{say('homes.section.ownership')}</h2>
      <Part of={of} name="ownership" body={body}>
        <LinesField
          id="shares"
          label={say('homes.shares')}
          hint={say('homes.sharesHint', { name })}
          error={wrong}
          value={shares}
          onChange={setShares}
        />
        <LinesField
          id="guarantees"
          label={say('homes.guarantees')}
          hint={say('homes.guaranteesHint')}
          rows={2}
          value={guarantees}
          onChange={setGuarantees}
        />
      </Part>
    </section>
  );
}
