import {
  disclosedNode,
  isRecord,
  kindOf,
  listAt,
  REGIONS,
  type SchemaNode,
  valueAt,
} from '@sandglass/declaration/form';
import { type Choice, type Locale, RadioField, SelectField, TextField, useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { useEditing, useError } from '../editing.ts';
import { Choices } from './choices.tsx';

interface Props {
  readonly pointer: string;
  readonly node: SchemaNode;
  readonly optional: boolean;
}

/** Where the things stand that a field may refer to. */
const LISTS = {
  institution: '/innovation/institutions',
  appendix: '/appendices',
  measure: '/measures',
} as const;

/** A field that holds one value, or some of a few. */
export function Value({ pointer, node, optional }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { draft, change } = useEditing();
  const error = useError(pointer);
  const of = disclosedNode(node);
  const kind = kindOf(node);
  const value = valueAt(draft, pointer);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const term = node['x-label']?.[locale] ?? '';
  const field = {
    id: pointer,
    label: optional ? `${term} ${say('declaration.optional')}` : term,
    hint: hintOf(node, of, locale),
    error,
  };
  const set = (next: string) => change(pointer, next === '' ? undefined : next);
  switch (kind) {
    case 'choice':
      return (
        <SelectField
          {...field}
          value={text}
          choices={wordChoices(of, locale, say('declaration.choose'))}
          onChange={set}
        />
      );
    case 'institution':
    case 'appendix':
    case 'measure':
      return (
        <SelectField
          {...field}
          value={text}
          choices={referenceChoices(listAt(draft, LISTS[kind]), text, locale, say('declaration.choose'))}
          onChange={set}
        />
      );
    case 'choices':
      return <Choices {...field} pointer={pointer} choices={wordChoices(of.items ?? {}, locale)} />;
    case 'regions':
      return <Choices {...field} pointer={pointer} choices={regionChoices(draft.profile, locale)} />;
    case 'yes-no':
      return (
        <RadioField
          {...field}
          value={typeof value === 'boolean' ? String(value) : ''}
          choices={[
            { value: 'true', label: say('declaration.yes') },
            { value: 'false', label: say('declaration.no') },
          ]}
          onChange={(chosen) => change(pointer, chosen === 'true')}
        />
      );
    case 'whole':
      return (
        <TextField
          {...field}
          value={text}
          inputMode="numeric"
          onChange={(typed) => change(pointer, wholeOf(typed.trim()))}
        />
      );
    default:
      return (
        <TextField
          {...field}
          value={text}
          inputMode={of['x-shape'] === 'decimal' ? 'decimal' : 'text'}
          onChange={(typed) => set(typed)}
        />
      );
  }
}

/** Digits are a number; anything else stays as it was typed until it is right. */
function wholeOf(typed: string): string | number | undefined {
  if (typed === '') return undefined;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
}

function hintOf(node: SchemaNode, of: SchemaNode, locale: Locale): string | undefined {
  // In a file a figure stands in quotes and a reference is typed; here neither is.
  const form = /^(decimal|institution|appendix|measure)$/.test(of['x-shape'] ?? '')
    ? undefined
    : of['x-form'];
  const parts = [node['x-help']?.[locale], form?.[locale]].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

const wordChoices = (node: SchemaNode, locale: Locale, choose?: string): readonly Choice[] => [
  ...(choose === undefined ? [] : [{ value: '', label: choose }]),
  ...Object.entries(node['x-words'] ?? {}).map(([value, words]) => ({ value, label: words[locale] })),
];

/** Items of a list by id and name; one that is referred to and not there stays in sight. */
function referenceChoices(
  items: readonly unknown[],
  chosen: string,
  locale: Locale,
  choose: string,
): readonly Choice[] {
  const known = items.flatMap((item) =>
    isRecord(item) && typeof item.id === 'string' && item.id !== ''
      ? [
          {
            value: item.id,
            label: [nameIn(item.name ?? item.title, locale), item.id].filter(Boolean).join(' · '),
          },
        ]
      : [],
  );
  const missing =
    chosen === '' || known.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: chosen }];
  return [{ value: '', label: choose }, ...known, ...missing];
}

/** A text of the draft in the screen's language, as far as it is written. */
export function nameIn(text: unknown, locale: Locale): string {
  if (!isRecord(text)) return '';
  const said = locale === 'en' ? text.en : locale === 'zh-Hant' ? (text.zhHant ?? text.zh) : text.zh;
  return typeof said === 'string' ? said : '';
}

const regionChoices = (profile: unknown, locale: Locale): readonly Choice[] =>
  Object.entries(REGIONS[profile === 'uk-fca' || profile === 'eu-ai-act-57' ? profile : 'cn-jrt-0198']).map(
    ([value, name]) => ({ value, label: name[locale] }),
  );
