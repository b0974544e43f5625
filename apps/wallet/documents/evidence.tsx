import { FileButton, Shown, useRead } from '@sandglass/kit';
import { contentPath, documents, documentsPath } from '../bank/documents.ts';
import { useWords } from '../words/words.ts';
import { Upload } from './upload.tsx';

interface Props {
  /** The loan or application that they are about. */
  readonly about: string;
  readonly kind: string;
  /** The pilot's address, where it is not the wallet's own. */
  readonly pilot?: string;
}

/** Papers that one adds to a request: chosen from the phone, looked at and encrypted by the bank. */
export function Evidence({ about, kind, pilot }: Props) {
  const say = useWords();
  const read = useRead(documentsPath(about, pilot), documents);
  return (
    <section className="w-stack" aria-label={say('documents.title')}>
      <h3>{say('documents.title')}</h3>
      <Shown read={read} lines={1}>
        {({ documents: all }) => (
          <ul className="w-uses">
            {all
              .filter((one) => one.kind === kind && one.state !== 'removed')
              .map(({ document, type, bytes, scan }) => (
                <li key={document}>
                  <FileButton path={contentPath(document, pilot)}>
                    {say('documents.one', {
                      type: type.split('/')[1] ?? type,
                      size: Math.ceil(bytes / 1024),
                    })}
                  </FileButton>{' '}
                  <span className="sg-hint">{say(`documents.scan.${scan}`)}</span>
                </li>
              ))}
          </ul>
        )}
      </Shown>
      <Upload about={about} kind={kind} {...(pilot === undefined ? {} : { pilot })} />
    </section>
  );
}
