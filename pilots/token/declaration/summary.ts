import { example, type PlainSummary } from '@sandglass/declaration';

/** For whoever is asked to take part: what it is, what it means for them, what to be careful about. */
export const summary: PlainSummary = {
  what: example(
    '在银行的应用里绑一次卡，银行给每个商家一个代替卡号的标记，您分别设定它能用多久、用多少。',
    '在銀行的應用程式裡綁一次卡，銀行給每個商店一個代替卡號的代碼，您分別設定它能用多久、用多少。',
    'You bind your card once, in the bank’s app, and each shop gets a token instead of the number; for each token you set how long and how much.',
  ),
  forYou: example(
    '商家看不到您的卡号；不想用了，停掉那一个标记就行，别处不受影响。',
    '商店看不到您的卡號；不想用了，停掉那一個代碼就行，別處不受影響。',
    'Shops never see your card number; to stop one, you stop its token, and nothing else changes.',
  ),
  careful: example(
    '验证码不要告诉任何人：有人拿到它，就能用您的卡绑定标记。停用标记前先看清未完成的退款和订阅。',
    '驗證碼不要告訴任何人：有人拿到它，就能用您的卡綁定代碼。停用代碼前先看清未完成的退款和訂閱。',
    'Tell your one-time codes to nobody: whoever has one can bind a token to your card. Before you stop a token, look at refunds and subscriptions under way.',
  ),
};
