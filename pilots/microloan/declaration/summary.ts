import { example, type PlainSummary } from '@sandglass/declaration';

/** For whoever is asked to take part: what it is, what it means for them, what to be careful about. */
export const summary: PlainSummary = {
  what: example(
    '银行在网上向小微企业放贷：填几项经营情况，模型当场给出能不能贷、多少、利率多少，并说明理由。',
    '銀行在線上向小型商號放貸：填幾項經營情況，模型當場給出能不能貸、多少、利率多少，並說明理由。',
    'A bank lends to small businesses online: you answer a few questions about the business, and a model says at once whether, how much and at which rate, and why.',
  ),
  forYou: example(
    '几分钟得到答复，没有手续费，可随时提前还款；没有获批的，可以请人工复核。',
    '幾分鐘得到答覆，沒有手續費，可隨時提前還款；沒有獲准的，可以請人工覆核。',
    'You have an answer in minutes, pay no fees and repay early whenever you like; if you are refused, you can ask a person to look again.',
  ),
  careful: example(
    '这是贷款，本息要按时还，逾期每天计罚息。模型也会看错：数额要以您还得起为准。',
    '這是貸款，本息要按時還，逾期每天計罰息。模型也會看錯：金額要以您還得起為準。',
    'It is a loan: what you draw must be repaid with interest, and every overdue day costs more. Models make mistakes, too: borrow what you can repay.',
  ),
};
