import { changesInWords } from '@sandglass/declaration/form';
import { useLocale } from '@sandglass/kit';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { ChangesTable } from './changes-table.tsx';
import { useEditing } from './editing.ts';

/** What the draft changes against the version in force. */
export default function Changes() {
  const say = useWords();
  const [locale] = useLocale();
  const { pilot, draft, version = {}, declared } = useEditing();
  const title = say('declaration.showChanges');
  return (
    <Page title={title} within={[{ to: `/pilots/${pilot}/declaration`, text: say('declaration.title') }]}>
      <p className="c-lead">{say('declaration.changes.lead', { version: declared.version })}</p>
      <ChangesTable title={title} changes={changesInWords(version, draft, locale)} />
    </Page>
  );
}
