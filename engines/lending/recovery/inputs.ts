import Type from 'typebox';

export const LoanId = Type.String({ minLength: 1, maxLength: 64 });
export const LoanOnly = Type.Object({ loanId: LoanId }, { additionalProperties: false });
