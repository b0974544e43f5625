import { Amount, EmptyState, FileButton, Shown, useRead } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { usePaymentDoors } from '../doors.ts';
import { daysShape, fileShape } from './shape.ts';

/** The member's own clearing file of a date: what it says of itself, and the file to keep. */
export function OwnFile({ date }: { readonly date: string }) {
  const days = `${usePaymentDoors().api}/clearing/days`;
  const read = useRead(days, daysShape);
  return <Shown read={read}>{({ member }) => <File path={`${days}/${date}/files/${member}`} />}</Shown>;
}

function File({ path }: { readonly path: string }) {
  const say = useWords();
  const read = useRead(path, fileShape);
  return (
    <section className="p-file" aria-labelledby="file">
      <h3 id="file">{say('payments.clearing.file')}</h3>
      <Shown
        read={read}
        none={<EmptyState title={say('payments.clearing.noFile')} why={say('payments.clearing.noFileWhy')} />}
      >
        {(of) => (
          <>
            <dl className="c-facts p-facts">
              <div>
                <dt>{say('payments.clearing.fileName')}</dt>
                <dd>
                  <code>{of.name}</code>
                </dd>
              </div>
              <div>
                <dt>{say('payments.clearing.fileLines')}</dt>
                <dd>{of.lines}</dd>
              </div>
              <div>
                <dt>{say('payments.clearing.fileSum')}</dt>
                <dd>
                  <Amount value={of.sum} currency="CNY" />
                </dd>
              </div>
              <div>
                <dt>{say('payments.clearing.fileFees')}</dt>
                <dd>
                  <Amount value={of.interchange} currency="CNY" /> ·{' '}
                  <Amount value={of.network} currency="CNY" />
                </dd>
              </div>
            </dl>
            <p>
              {say('payments.clearing.fileDigest')} <code className="c-digest">{of.digest}</code>
            </p>
            <FileButton path={`${path}?form=file`}>
              {say('payments.clearing.keepFile', { size: Math.ceil(of.bytes / 1024) })}
            </FileButton>
          </>
        )}
      </Shown>
    </section>
  );
}
