import { TAG_ROWS } from './tag-rows.ts';

/** What a data object is called, in the three languages of the house. */
export interface TagName {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
}

const NAMES: ReadonlyMap<string, TagName> = new Map(
  TAG_ROWS.map(([tag, en, hans, hant]) => [tag, { en, 'zh-Hans': hans, 'zh-Hant': hant }]),
);

/** The name of a tag (EMV Book 3, annex A, and the contactless books); undefined where it is not known here. */
export const tagName = (tag: string): TagName | undefined => NAMES.get(tag);
