import { useRef, useState } from 'react';

/** What is wrong with which field, in the words that stand in the summary and beside the field. */
export type FieldErrors<V> = Readonly<Partial<Record<keyof V & string, string>>>;

export interface Form<V> {
  readonly values: V;
  /** Undefined before the first submit. */
  readonly errors: FieldErrors<V> | undefined;
  readonly set: <K extends keyof V>(field: K, value: V[K]) => void;
  /** Checks everything; calls `go` when all is well, else shows the summary and moves the focus there. */
  readonly submit: (go: (values: V) => void) => void;
  /** Rises with every refused submit, so that the summary takes the focus again. */
  readonly refusals: number;
}

/** A form that is checked when it is sent, not while a person types. */
export function useForm<V extends object>(initial: V, check: (values: V) => FieldErrors<V>): Form<V> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors<V> | undefined>();
  const refusals = useRef(0);
  return {
    values,
    errors,
    refusals: refusals.current,
    set: (field, value) => setValues((before) => ({ ...before, [field]: value })),
    submit: (go) => {
      const found = check(values);
      const wrong = Object.keys(found).length > 0;
      if (wrong) refusals.current += 1;
      setErrors(found);
      if (!wrong) go(values);
    },
  };
}
