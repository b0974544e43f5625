import { declarationStyle, previewDraft } from '@sandglass/declaration/form';
import { useLocale } from '@sandglass/kit';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { useEditing } from './editing.ts';

/** The draft as its public page will show it, by the code of that page. */
export default function Preview() {
  const say = useWords();
  const [locale] = useLocale();
  const { pilot, draft, states } = useEditing();
  const inForm = new Set(states.filter((one) => one.inForm).map(({ key }) => key));
  const html = previewDraft(draft, locale, inForm, say('declaration.notInForm'));
  return (
    <Page
      title={say('declaration.preview')}
      within={[{ to: `/pilots/${pilot}/declaration`, text: say('declaration.title') }]}
    >
      <p className="c-lead">{say('declaration.previewLead')}</p>
      <style>{declarationStyle}</style>
      <h2>{say('declaration.title')}</h2>
      <div className="declaration d-preview" dangerouslySetInnerHTML={{ __html: html }} />
    </Page>
  );
}
