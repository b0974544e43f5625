import Type from 'typebox';

/** A pilot's id: also its shard, its path in the register, its folder. Pages of the register have taken two. */
export const PilotId = Type.String({ pattern: '^(?!(?:facts|programme)$)[a-z][a-z0-9-]{1,31}$' });
export const CommentId = Type.String({ minLength: 1, maxLength: 64 });
export const QuestionId = Type.String({ minLength: 1, maxLength: 64 });
export const OnPilot = Type.Object({ pilot: PilotId }, { additionalProperties: false });
/** The number of a step in a pilot's story. */
export const StepNumber = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
/** An approval of what the officer read: the step of that proposal. Another one has taken its place since: refused. */
export const OnProposal = Type.Object(
  { pilot: PilotId, proposal: StepNumber },
  { additionalProperties: false },
);
/** Words of a person: something that can be read, its lines ended by LF, without other control characters than tabs. */
export const Words = Type.String({
  minLength: 1,
  maxLength: 4000,
  pattern: '^(?=[\\s\\S]*\\S)[^\\u0000-\\u0008\\u000b-\\u001f]*$',
  'x-sentence': {
    'zh-Hans': '必须是 1 至 4000 个字符的文字，不能全是空白；换行用 LF，除制表符外不能有其他控制字符',
    'zh-Hant': '必須是 1 至 4000 個字元的文字，不能全是空白；換行用 LF，除定位字元外不能有其他控制字元',
    en: 'must be 1 to 4,000 characters of text, not only blanks; lines end by LF, and there are no other control characters but tabs',
  },
});
/** How somebody calls themselves in public, in one line. */
export const Name = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: '^(?=.*\\S)[^\\u0000-\\u001f]*$',
  'x-sentence': {
    'zh-Hans': '必须是 1 至 80 个字符的一行文字，不能全是空白，不能有控制字符',
    'zh-Hant': '必須是 1 至 80 個字元的一行文字，不能全是空白，不能有控制字元',
    en: 'must be one line of 1 to 80 characters, not only blanks, without control characters',
  },
});
/** A business date. */
export const Day = Type.String({ format: 'date' });
export const OnPilotBecause = Type.Object({ pilot: PilotId, reason: Words }, { additionalProperties: false });
