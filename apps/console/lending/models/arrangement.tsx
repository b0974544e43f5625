import { BusinessDate, SelectField, ShortId, Shown, TextField, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useMe } from '../../frame/me.ts';
import { WordsDialog } from '../../frame/words-dialog.tsx';
import { usePilot } from '../../pilot/frame.tsx';
import { useWords } from '../../words/words.ts';
import { ratingDoors } from '../lends.ts';
import { type Rating, ratingShape } from '../shape.ts';

/** Which model decides and which one challenges it; one officer proposes another arrangement, another approves it. */
export function Arrangement() {
  const say = useWords();
  const { pilot } = usePilot();
  const { rating: door } = ratingDoors(pilot.id);
  const read = useRead(door, ratingShape);
  return (
    <section className="c-card" aria-labelledby="arrangement">
      <h2 id="arrangement">{say('lending.arrangement')}</h2>
      <Shown read={read}>
        {(rating) => (
          <>
            <Pair of={rating} />
            {rating.proposal !== null && (
              <div className="c-reported">
                <p className="c-by">
                  <b>{say('lending.proposed')}</b> <ShortId id={rating.proposal.officer} />{' '}
                  <BusinessDate day={rating.proposal.on} />
                </p>
                <Pair of={rating.proposal} />
                <p className="c-words">{rating.proposal.reason}</p>
              </div>
            )}
            <Acts rating={rating} door={door} />
          </>
        )}
      </Shown>
    </section>
  );
}

function Pair({
  of: { champion, challenger, sharePercent },
}: {
  readonly of: Pick<Rating, 'champion' | 'challenger' | 'sharePercent'>;
}) {
  const say = useWords();
  return (
    <dl className="c-facts">
      <div>
        <dt>{say('lending.is.champion')}</dt>
        <dd>
          <code>{champion}</code>
        </dd>
      </div>
      <div>
        <dt>{say('lending.is.challenger')}</dt>
        <dd>
          {challenger === null ? say('lending.noChallenger') : <code>{challenger}</code>}
          {challenger !== null && ` · ${say('lending.share', { percent: sharePercent })}`}
        </dd>
      </div>
    </dl>
  );
}

function Acts({ rating, door }: { readonly rating: Rating; readonly door: string }) {
  const say = useWords();
  const { person, party } = useMe();
  const { own } = usePilot();
  const [open, setOpen] = useState<'propose' | 'approve'>();
  const [champion, setChampion] = useState(rating.champion);
  const [challenger, setChallenger] = useState(rating.challenger ?? '');
  const [share, setShare] = useState(String(rating.sharePercent));
  if (!own) return null;
  const names = rating.models.map(({ name }) => ({ value: name, label: name }));
  const close = () => setOpen(undefined);
  const mayApprove = rating.proposal !== null && rating.proposal.officer !== (person ?? party);
  return (
    <div className="sg-actions">
      {mayApprove && (
        <button type="button" className="sg-button c-small sg-primary" onClick={() => setOpen('approve')}>
          {say('lending.approveRating')}
        </button>
      )}
      <button type="button" className="sg-button c-small" onClick={() => setOpen('propose')}>
        {say('lending.proposeRating')}
      </button>
      {open === 'approve' && (
        <WordsDialog
          title={say('lending.approveRating')}
          means={say('lending.approveRatingMeans')}
          path={`${door}/approve`}
          body={{ proposal: rating.proposal?.id }}
          onClose={close}
        />
      )}
      {open === 'propose' && (
        <WordsDialog
          title={say('lending.proposeRating')}
          means={say('lending.proposeRatingMeans')}
          path={`${door}/propose`}
          field={{ name: 'reason', label: say('dialog.reason'), missing: say('dialog.needReason') }}
          body={{
            champion,
            challenger: challenger === '' ? null : challenger,
            sharePercent: /^\d{1,3}$/.test(share) ? Number(share) : share,
          }}
          onClose={close}
        >
          <SelectField
            id="champion"
            label={say('lending.is.champion')}
            value={champion}
            choices={names}
            onChange={setChampion}
          />
          <SelectField
            id="challenger"
            label={say('lending.is.challenger')}
            value={challenger}
            choices={[{ value: '', label: say('lending.noChallenger') }, ...names]}
            onChange={setChallenger}
          />
          <TextField
            id="share"
            label={say('lending.sharePercent')}
            inputMode="numeric"
            after="%"
            value={share}
            onChange={setShare}
          />
        </WordsDialog>
      )}
    </div>
  );
}
