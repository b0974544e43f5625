import type { TagName } from '@sandglass/emv';
import { UsageError, type VerbCall } from './verb.ts';

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;

/** Gives a name in the language that was asked for. */
export function inLanguage({ flags }: VerbCall): (name: TagName) => string {
  const language = LANGUAGES.find((known) => known === (flags.lang ?? 'en'));
  if (language === undefined) throw new UsageError(`--lang is one of ${LANGUAGES.join(', ')}.`);
  return (name) => name[language];
}
