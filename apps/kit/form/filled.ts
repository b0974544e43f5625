import type { Form } from './form.ts';

/** What a form sends: checked when it is asked for; undefined where something is wrong, which then stands beside it. */
export const filled =
  <V extends object>(form: Form<V>, bodyOf: (values: V) => object) =>
  (): object | undefined => {
    let body: object | undefined;
    form.submit((values) => {
      body = bodyOf(values);
    });
    return body;
  };
