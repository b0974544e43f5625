import { list, nullable, number, object, type Shape, sentence, text } from '@sandglass/kit';
import { declared } from './text.ts';

const ID = 'microloan';
export const pilotPath = (id: string = ID): string => `/api/pilots/${id}`;
export const PILOT = pilotPath();
export const PILOTS = '/api/pilots';
/** Its page in the public register. */
export const registerPage = (id: string = ID): string => `/register/${id}`;

const summary = object({ what: declared, forYou: declared, careful: declared });
/** What a declaration may leave undisclosed, with the reason; here it is simply not there. */
const orUndisclosed =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, place) =>
    typeof value === 'object' && value !== null && 'undisclosed' in value ? null : shape(value, place);

/** The pilot that this wallet belongs to, as the register shows it to everybody. */
export const pilot = object({
  id: text,
  state: text,
  endsOn: nullable(text),
  declaration: object({
    innovation: object({ summary: nullable(summary) }),
    duration: object({ endsOn: text }),
    complaints: object({
      institution: object({ channels: list(declared), acknowledgeWithin: number, answerWithin: number }),
      association: object({ body: declared, channels: orUndisclosed(list(declared)) }),
    }),
  }),
});
export const pilots = object({
  pilots: list(object({ id: text, title: sentence, summary: nullable(summary) })),
});
