import { Shown, useLocale, useRead, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { consentChanged } from '../bank/consents.ts';
import { consents, consentsPath, HOME_CONSENTS } from '../bank/homes.ts';
import { ConsentChoice } from '../data-use/consent-choice.tsx';
import { Leave } from '../frame/leave.tsx';
import { useWords } from '../words/words.ts';

/** What data may be used for, for this case alone; each by itself, and taken back by itself. */
export function CaseConsents({ id }: { readonly id: string }) {
  const read = useRead(consentsPath(id), consents);
  return (
    <Shown read={read} lines={4}>
      {({ consents: all }) => all.map((one) => <One key={one.purpose} id={id} of={one} />)}
    </Shown>
  );
}

type Consent = ReturnType<typeof consents>['consents'][number];

function One({ id, of }: { readonly id: string; readonly of: Consent }) {
  const say = useWords();
  const [locale] = useLocale();
  const reads = useQueryClient();
  const write = useWrite(`/homes/${id} ${of.purpose}`, consentChanged, () => {
    void reads.invalidateQueries().then(write.reset);
  });
  const door = `${HOME_CONSENTS}/${of.purpose}`;
  return (
    <section className="w-stack w-consent">
      <h3>{of.title[locale]}</h3>
      {of.state === 'outdated' && <p>{say('data.outdatedWhy')}</p>}
      <p>{of.wording[locale]}</p>
      <p className="sg-hint">
        {say(`data.${of.state}`)} · {say('homes.thisCaseOnly', { case: id })}
        {of.uses > 0 && <> · {say('data.usedTimes', { n: of.uses })}</>}
      </p>
      <WritePanel write={write} leave={<Leave to="/homes" />}>
        <ConsentChoice
          consent={of}
          grant={() => write.send(`${door}/grant`, { matter: id, version: of.version })}
          withdraw={() => write.send(`${door}/withdraw`, { matter: id })}
        />
      </WritePanel>
    </section>
  );
}
