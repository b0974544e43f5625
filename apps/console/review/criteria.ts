import { list, object, type Shaped, sentence, text } from '@sandglass/kit';

export const criteriaShape = object({
  criteria: list(object({ id: text, title: sentence, for: list(sentence), against: list(sentence) })),
});
export type Criterion = Shaped<typeof criteriaShape>['criteria'][number];
