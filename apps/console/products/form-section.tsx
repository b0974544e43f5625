import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import type { Section } from './fields.ts';

interface Props {
  readonly name: Section | 'steps' | 'order' | 'grades';
  readonly children: ReactNode;
}

/** What belongs together in a product's form, with what there is to know of it. */
export function FormSection({ name, children }: Props) {
  const say = useWords();
  const hint = HINTED.find((one) => one === name);
  return (
    <fieldset className="c-section" aria-describedby={hint && `section-${name}`}>
      <legend>{say(`products.section.${name}`)}</legend>
      {hint !== undefined && (
        <p className="c-soft" id={`section-${name}`}>
          {say(`products.hint.${hint}`)}
        </p>
      )}
      {children}
    </fieldset>
  );
}

const HINTED = ['steps', 'early', 'renewal', 'grades', 'price'] as const;
