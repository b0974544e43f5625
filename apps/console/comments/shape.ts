import { list, nullable, number, object, type Shaped, text } from '@sandglass/kit';

export const commentsShape = object({
  comments: list(
    object({
      id: text,
      version: number,
      author: nullable(text),
      body: nullable(text),
      held: nullable(text),
      at: text,
      reply: nullable(text),
    }),
  ),
  next: nullable(text),
});
export type Comment = Shaped<typeof commentsShape>['comments'][number];
