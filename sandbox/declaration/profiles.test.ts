import {
  escapeHtml,
  type Locale,
  PROFILE_SECTIONS,
  parseDeclaration,
  renderDeclaration,
} from '@sandglass/declaration';
import { euAiActExample, ukFcaExample } from '@sandglass/declaration/samples';
import { describe, expect, it } from 'vitest';
import { textIn } from './render/text.ts';
import { complete, declared, told } from './testing/complete.ts';

const LOCALES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];
const examples = { 'uk-fca': ukFcaExample, 'eu-ai-act-57': euAiActExample } as const;
type ExampleId = keyof typeof examples;
const ids = Object.keys(examples) as ExampleId[];

/** A copy with the value at a path replaced, or taken out where none is given. */
function altered(document: unknown, path: string, value?: unknown): unknown {
  const copy = structuredClone(document) as Record<string, never>;
  const names = path.split('/').slice(1);
  const last = names.pop() ?? '';
  let node: Record<string, never> = copy;
  for (const name of names) node = node[name] ?? {};
  if (value === undefined) delete node[last];
  else Object.assign(node, { [last]: value });
  return copy;
}

/** Every field of a part, lists by their first item; a text is one field. */
function* fieldsOf(value: unknown, at: string): Generator<string> {
  if (typeof value !== 'object' || value === null || 'en' in value) return;
  for (const [name, inner] of Object.entries(Array.isArray(value) ? value.slice(0, 1) : value)) {
    if (!Array.isArray(value)) yield `${at}/${name}`;
    yield* fieldsOf(inner, `${at}/${name}`);
  }
}

function* textsOf(value: unknown): Generator<{ zh: string; zhHant?: string; en: string; example?: true }> {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value && 'en' in value) yield value as never;
  else for (const inner of Object.values(value)) yield* textsOf(inner);
}

describe.each(ids)('the profile %s', (id) => {
  const document = examples[id];
  const section = PROFILE_SECTIONS[id];

  it('has a worked example that passes every check', () => {
    expect(told(document)).toEqual([]);
  });

  it('says that its example is fictional, in every text', () => {
    for (const text of textsOf(document)) {
      expect(text.zhHant, text.en).toBeDefined();
      expect(text.zh === text.en).toBe(false);
    }
    for (const text of textsOf(document[section])) expect(text.example, text.en).toBe(true);
    expect(JSON.stringify(document.notes)).toContain('nobody’s application');
  });

  it.each([...fieldsOf(document[section], `/${section}`)])(
    'without %s names it, in three languages',
    (path) => {
      const parsed = parseDeclaration(altered(document, path));
      const problems = parsed.ok ? [] : parsed.problems;
      expect(problems.map((one) => `${one.code} ${one.path}`)).toEqual([`missing ${path}`]);
      expect(new Set(Object.values(problems[0]!.message)).size).toBe(3);
    },
  );

  it('asks for its own section, and has none of another’s', () => {
    expect(told(altered(document, `/${section}`))).toEqual([`missing /${section}`]);
    const other = ids.find((one) => one !== id)!;
    const foreign = PROFILE_SECTIONS[other];
    expect(told(altered(document, `/${foreign}`, examples[other][foreign]))).toContain(
      `unknown-field /${foreign}`,
    );
  });

  it.each(LOCALES)('is on the page in %s with its name and each of its texts', (locale) => {
    const page = renderDeclaration(declared(document), locale);
    const names: Record<ExampleId, RegExp> = {
      'uk-fca': {
        'zh-Hans': /英国金融行为监管局/,
        'zh-Hant': /英國金融行為監理局/,
        en: /Financial Conduct Authority/,
      }[locale],
      'eu-ai-act-57': {
        'zh-Hans': /《人工智能法》第57条/,
        'zh-Hant': /《人工智慧法》第57條/,
        en: /article 57 of the EU AI Act/,
      }[locale],
    };
    expect(page).toMatch(names[id]);
    expect(page).toContain(`id="${section}"`);
    for (const text of textsOf(document[section])) expect(page).toContain(escapeHtml(textIn(text, locale)));
  });

  it('knows its own regions and no other’s', () => {
    expect(told(altered(document, '/scope/regions/0', '330000'))).toContain(
      'region-unknown /scope/regions/0',
    );
  });
});

describe('the Chinese profile', () => {
  it('has its own name on the page and no section of another profile', () => {
    const page = renderDeclaration(declared(), 'zh-Hans');
    expect(page).toContain('JR/T 0198-2020');
    expect(page).not.toMatch(/id="(ukFca|euAiAct57)"/);
    expect(told(altered(complete(), '/ukFca', ukFcaExample.ukFca))).toContain('unknown-field /ukFca');
    expect(told(altered(complete(), '/scope/regions/0', 'GB-ENG'))).toContain(
      'region-unknown /scope/regions/0',
    );
  });
});

describe('a British test plan', () => {
  it.each([
    [
      'an indicator that is no measure',
      '/ukFca/kpis/0/measure',
      'mood',
      'measure-undeclared /ukFca/kpis/0/measure',
    ],
    [
      'a milestone after the test',
      '/ukFca/timeline/2/on',
      '2027-04-01',
      'milestone-out-of-order /ukFca/timeline/2/on',
    ],
    [
      'a milestone before the test',
      '/ukFca/timeline/0/on',
      '2026-11-01',
      'milestone-out-of-order /ukFca/timeline/0/on',
    ],
    [
      'milestones in disorder',
      '/ukFca/timeline/1/on',
      '2026-11-01',
      'milestone-out-of-order /ukFca/timeline/1/on',
    ],
  ])('with %s is told', (_what, path, value, problem) => {
    expect(told(altered(ukFcaExample, path, value))).toEqual([problem]);
  });
});

describe('a European sandbox plan', () => {
  const conditions = Object.keys(euAiActExample.euAiAct57!.personalData.conditions);

  it.each(conditions)('that reuses personal data keeps the condition %s of article 59', (name) => {
    const path = `/euAiAct57/personalData/conditions/${name}/kept`;
    for (const kept of ['no', 'not-applicable']) {
      const document = altered(euAiActExample, path, kept);
      expect(told(document)).toEqual([`condition-not-kept ${path}`]);
      expect(told(altered(document, '/euAiAct57/personalData/reused', false))).toEqual([]);
    }
  });

  it('lasts at most as long as the participation and its extension', () => {
    expect(told(altered(euAiActExample, '/duration/endsOn', '2028-11-02'))).toEqual([]);
    expect(told(altered(euAiActExample, '/duration/endsOn', '2028-11-03'))).toEqual([
      'participation-too-short /duration/endsOn',
    ]);
    expect(told(altered(euAiActExample, '/euAiAct57/participation/months', 13))).toEqual([
      'out-of-range /euAiAct57/participation/months',
    ]);
  });

  it('names its provider among the institutions', () => {
    expect(told(altered(euAiActExample, '/euAiAct57/aiSystem/provider', 'nobody'))).toEqual([
      'institution-unknown /euAiAct57/aiSystem/provider',
    ]);
  });
});
