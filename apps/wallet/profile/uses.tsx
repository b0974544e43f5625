import { EmptyState, type Sentence, Shown, Timestamp, useLocale, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { type Use, uses, usesPath } from '../bank/facts.ts';
import { Button } from '../frame/button.tsx';
import { Figures } from '../frame/figures.tsx';
import { useWords, type WalletWords } from '../words/words.ts';
import { BeginAnew } from './begin-anew.tsx';
import { useTitles } from './use-titles.ts';

const FIRST = 5;
/** As many as the server gives at once. */
const ALL_MAX = 200;

/** Who used the customer's data: each reading is a fact in the log, and this is the customer's own view of it. */
export function Uses() {
  const say = useWords();
  const [limit, setLimit] = useState(FIRST);
  const titleOf = useTitles();
  const read = useRead(usesPath(limit), uses);
  return (
    <Shown read={read} lines={3}>
      {({ facts, next, erased }) => (
        <>
          {erased.map(({ pilot, at }) => (
            <div key={pilot} className="w-stack">
              <p role="status">
                {say('uses.erased')} <Timestamp at={at} />
              </p>
              <BeginAnew pilot={pilot} />
            </div>
          ))}
          {facts.length === 0 ? (
            <EmptyState title={say('uses.none')} why={say('uses.noneWhy')} />
          ) : (
            <ol className="w-uses">
              {facts.map((use) => (
                <li key={`${use.pilot}/${use.id}`}>
                  <OneUse use={use} title={titleOf(use.pilot, use.header.purpose)} />
                </li>
              ))}
            </ol>
          )}
          {next !== null && limit < ALL_MAX && (
            <Button kind="second" onClick={() => setLimit(ALL_MAX)}>
              {say('uses.more')}
            </Button>
          )}
        </>
      )}
    </Shown>
  );
}

function OneUse({ use, title }: { readonly use: Use; readonly title: Sentence | undefined }) {
  const say = useWords();
  const [locale] = useLocale();
  const { content, header, at } = use;
  return (
    <>
      <Timestamp at={at} />
      <Figures
        rows={[
          { name: say('uses.who'), value: say(`uses.by.${roleOf(content?.role)}`) },
          { name: say('uses.purpose'), value: title?.[locale] ?? header.purpose },
          { name: say('uses.basis'), value: say(`uses.on.${basisOf(header.basis)}`) },
        ]}
      />
    </>
  );
}

type Role = keyof WalletWords['uses']['by'];
const roleOf = (role: string | undefined): Role =>
  role === 'institution' || role === 'system' ? role : role === undefined ? 'erased' : 'other';

type Basis = keyof WalletWords['uses']['on'];
const BASES: Readonly<Record<string, Basis>> = { contract: 'contract', 'legal-obligation': 'law' };
/** A use from before bases were named was one on consent. */
const basisOf = (basis: string | null): Basis => BASES[basis ?? ''] ?? 'consent';
