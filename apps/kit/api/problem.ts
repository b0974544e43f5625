import { list, nullable, number, object, type Shaped, text } from './shape.ts';

const shape = object({
  title: text,
  detail: text,
  status: number,
  code: nullable(text),
  reference: nullable(text),
  errors: nullable(list(object({ path: text, detail: text }))),
});

/** A refusal as RFC 9457 says it, in the language that was asked for. */
export type Problem = Shaped<typeof shape>;

/** The problem of an answer; an answer that is none is still told by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  try {
    return shape(body, 'problem');
  } catch {
    const title = `HTTP ${response.status}`;
    return {
      title,
      detail: response.statusText,
      status: response.status,
      code: null,
      reference: null,
      errors: null,
    };
  }
}

/** A read that the server refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** No answer in time, or no network: what became of the request is not known. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
