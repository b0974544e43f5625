import { nodeAt, type SectionKey, sectionStates, sectionsAsked, titleOf } from '@sandglass/declaration/form';
import { useLocale } from '@sandglass/kit';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { NotFound } from '../frame/not-found.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { ShownErrors, useEditing } from './editing.ts';
import { Field } from './fields/field.tsx';
import { GroupFields } from './fields/group.tsx';
import { focusAt } from './focus.ts';

/** One section: its fields, checked as each is left; the way on when all is well. */
export default function Section() {
  const { section = '' } = useParams();
  const { draft } = useEditing();
  const key = sectionsAsked(draft).find((one) => one === section);
  return key === undefined ? <NotFound /> : <OneSection key={key} section={key} />;
}

function OneSection({ section }: { readonly section: SectionKey }) {
  const say = useWords();
  const [locale] = useLocale();
  const { pilot, draft, states, on, flush } = useEditing();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(hash !== '');
  const refusals = useRef(0);
  const pointer = `/${section}`;
  const problems = states.find(({ key }) => key === section)?.problems ?? [];
  const told = useMemo(() => {
    const shown = problems.filter(({ path }) => isAsked || left.has(path));
    return new Map(shown.map(({ path, message }) => [path, message[locale]]));
  }, [problems, isAsked, left, locale]);
  useEffect(() => {
    if (hash !== '') focusAt(decodeURIComponent(hash.slice(1)));
  }, [hash]);
  const keys = sectionsAsked(draft);
  const at = keys.indexOf(section);
  const next = keys[at + 1];
  const go = () => {
    // What stands in the fields now, not what was checked a moment ago.
    const now = sectionStates(draft, on).find(({ key }) => key === section);
    void flush();
    if (now?.state === 'complete') {
      navigate(`/pilots/${pilot}/declaration${next === undefined ? '' : `/${next}`}`);
      return;
    }
    refusals.current += 1;
    setAsked(true);
  };
  const node = nodeAt(pointer);
  const list = `/pilots/${pilot}/declaration`;
  return (
    <Page
      title={titleOf(section, locale)}
      within={[{ to: list, text: say('declaration.title') }]}
      {...(isAsked && problems.length > 0
        ? { form: { errors: Object.fromEntries(told), refusals: refusals.current, onGo: focusAt } }
        : {})}
    >
      <ShownErrors value={told}>
        <form
          noValidate
          className="d-form"
          data-section={section}
          onBlur={({ target }) => setLeft((before) => new Set(before).add(target.id))}
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
        >
          {node?.items === undefined && node !== undefined && <GroupFields pointer={pointer} node={node} />}
          {node?.items !== undefined && <Field pointer={pointer} node={node} />}
          <div className="sg-actions">
            <button type="submit" className="sg-button sg-primary">
              {say(next === undefined ? 'declaration.check' : 'declaration.saveAndNext')}
            </button>
            <Link to={list} className="sg-button sg-plain">
              {say('declaration.backToList')}
            </Link>
          </div>
        </form>
      </ShownErrors>
    </Page>
  );
}
