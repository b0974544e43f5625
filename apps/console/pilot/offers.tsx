import { useSentence } from '@sandglass/kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../frame/me.ts';
import { useWords } from '../words/words.ts';
import { acts } from './act.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Action, DeskOfPilot, Offer } from './shape.ts';

/** What may be done now, the next step first; what must wait says why. */
export function Offers({ desk }: { readonly desk: DeskOfPilot }) {
  const say = useWords();
  const inWords = useSentence();
  const { role } = useMe();
  const [open, setOpen] = useState<Action>();
  const { pilot, offers, waitsFor } = desk;
  const now = offers.filter(({ refused }) => refused === null);
  const later = offers.filter(({ refused }) => refused !== null);
  return (
    <section className="c-card" aria-labelledby="offers">
      <h2 id="offers">{say('pilot.actions')}</h2>
      {offers.length === 0 && <p>{say('pilot.noActions')}</p>}
      <div className="c-offers">
        {now.map(({ action }, at) => (
          <OfferButton
            key={action}
            action={action}
            pilot={pilot.id}
            isNext={at === 0 && waitsFor === role}
            onOpen={setOpen}
          />
        ))}
      </div>
      {later.length > 0 && (
        <ul className="c-later">
          {later.map(({ action, refused }: Offer) => (
            <li key={action}>
              <b>
                {say('pilot.notYet')} {say(`act.${action}`)}
              </b>{' '}
              {refused !== null && inWords(refused.detail)}
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <ActDialog
          key={open}
          action={open}
          pilot={pilot.id}
          title={inWords(pilot.title)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

interface ButtonProps {
  readonly action: Action;
  readonly pilot: string;
  readonly isNext: boolean;
  readonly onOpen: (action: Action) => void;
}

function OfferButton({ action, pilot, isNext, onOpen }: ButtonProps) {
  const say = useWords();
  const { page, grave = false } = acts[action];
  const look = `sg-button c-small${grave ? ' sg-grave' : isNext ? ' sg-primary' : ''}`;
  return page === undefined ? (
    <button type="button" className={look} onClick={() => onOpen(action)}>
      {say(`act.${action}`)}
    </button>
  ) : (
    <Link to={`/pilots/${pilot}/${page}`} className={look}>
      {say(`act.${action}`)}
    </Link>
  );
}
