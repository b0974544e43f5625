import { localeNames, locales } from './locale.ts';
import { useKitWords, useLocale } from './words.ts';

/** Chooses the language; the choice is kept. */
export function LanguageSwitch() {
  const say = useKitWords();
  const [locale, change] = useLocale();
  return (
    <fieldset className="sg-languages">
      <legend className="sg-hidden">{say('language')}</legend>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          className="sg-language"
          aria-pressed={each === locale}
          onClick={() => change(each)}
        >
          {localeNames[each]}
        </button>
      ))}
    </fieldset>
  );
}
