import { BusinessDate, Scroll, ShortId, Shown, useRead } from '@sandglass/kit';
import { useWords } from '../words/words.ts';
import { versionsShape } from './shape.ts';

/** Every version that was released: by whom, when and why. */
export function Versions({ at, inForce }: { readonly at: string; readonly inForce: number }) {
  const say = useWords();
  const read = useRead(`${at}/versions`, versionsShape);
  return (
    <section className="c-card" aria-labelledby="versions">
      <h2 id="versions">{say('rules.versions')}</h2>
      <Shown read={read}>
        {({ versions }) => (
          <Scroll label={say('lending.table', { of: say('rules.versions') })}>
            <table className="sg-table">
              <thead>
                <tr>
                  <th scope="col" className="sg-number r-narrow">
                    {say('rules.versionShort')}
                  </th>
                  <th scope="col">{say('rules.releasedOn')}</th>
                  <th scope="col">{say('rules.proposedBy')}</th>
                  <th scope="col">{say('rules.releasedBy')}</th>
                  <th scope="col">{say('rules.why')}</th>
                </tr>
              </thead>
              <tbody>
                {versions.map(({ version, proposedBy, releasedBy, releasedOn, reason }) => (
                  <tr key={version}>
                    <th scope="row" className="sg-number r-narrow">
                      {version}
                      {version === inForce && ` · ${say('rules.isInForce')}`}
                    </th>
                    <td>{releasedOn === null ? '–' : <BusinessDate day={releasedOn} />}</td>
                    {[proposedBy, releasedBy].map((who, n) => (
                      <td key={n === 0 ? 'proposed' : 'released'}>
                        {who === 'system' ? say('rules.bySystem') : <ShortId id={who} />}
                      </td>
                    ))}
                    <td className="r-wrap">{proposedBy === 'system' ? say('rules.sample') : reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Shown>
    </section>
  );
}
