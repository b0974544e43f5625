import { reasons } from '@sandglass/operations';

/** Why a payment, a completion, a refund or a reversal is not done. */
export const issuerReasons = reasons({
  'token-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个标记', 'zh-Hant': '沒有這個代碼', en: 'No such token' },
    detail: {
      'zh-Hans': '发卡行没有这个支付标记。请重新绑定。',
      'zh-Hant': '發卡行沒有這個支付代碼。請重新綁定。',
      en: 'The issuer knows no such token. Bind the card again.',
    },
  },
  'token-inactive': {
    status: 409,
    title: { 'zh-Hans': '标记尚未启用', 'zh-Hant': '代碼尚未啟用', en: 'The token is not active yet' },
    detail: {
      'zh-Hans': '这个支付标记还没有通过身份核验。请先在银行应用中完成核验。',
      'zh-Hant': '這個支付代碼還沒有通過身分核驗。請先在銀行應用程式中完成核驗。',
      en: 'The holder of this token was not identified yet. Finish that in the bank’s app.',
    },
  },
  'token-deleted': {
    status: 410,
    title: { 'zh-Hans': '标记已删除', 'zh-Hant': '代碼已刪除', en: 'The token was deleted' },
    detail: {
      'zh-Hans': '这个支付标记已被删除，不能再付款。请为这个场景新建一个。',
      'zh-Hant': '這個支付代碼已被刪除，不能再付款。請為這個場景新建一個。',
      en: 'This token was deleted and pays nothing any more. Make a new one for this shop.',
    },
  },
  'token-expired': {
    status: 409,
    title: { 'zh-Hans': '标记已过期', 'zh-Hant': '代碼已過期', en: 'The token has expired' },
    detail: {
      'zh-Hans': '这个支付标记的有效期到 {until}。请新建一个。',
      'zh-Hant': '這個支付代碼的有效期到 {until}。請新建一個。',
      en: 'This token paid until {until}. Make a new one.',
    },
  },
  'token-suspended-by-holder': {
    status: 409,
    title: { 'zh-Hans': '标记已暂停', 'zh-Hant': '代碼已暫停', en: 'The token is paused' },
    detail: {
      'zh-Hans': '持卡人暂停了这个支付标记。在银行应用中恢复后即可付款。',
      'zh-Hant': '持卡人暫停了這個支付代碼。在銀行應用程式中恢復後即可付款。',
      en: 'Its holder paused this token. It pays again once they resume it in the bank’s app.',
    },
  },
  'token-suspended-by-requestor': {
    status: 409,
    title: { 'zh-Hans': '标记被商户暂停', 'zh-Hant': '代碼被商店暫停', en: 'The shop paused the token' },
    detail: {
      'zh-Hans': '商户暂停了这个支付标记。请联系商户。',
      'zh-Hant': '商店暫停了這個支付代碼。請聯絡商店。',
      en: 'The shop paused this token. Ask the shop.',
    },
  },
  'token-suspended-by-issuer': {
    status: 409,
    title: { 'zh-Hans': '标记被银行暂停', 'zh-Hant': '代碼被銀行暫停', en: 'The bank paused the token' },
    detail: {
      'zh-Hans': '银行暂停了这个支付标记。请致电银行。',
      'zh-Hant': '銀行暫停了這個支付代碼。請致電銀行。',
      en: 'The bank paused this token. Call the bank.',
    },
  },
  'card-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这张卡', 'zh-Hant': '沒有這張卡', en: 'No such card' },
    detail: {
      'zh-Hans': '发卡行没有这张卡。请核对卡号。',
      'zh-Hant': '發卡行沒有這張卡。請核對卡號。',
      en: 'The issuer knows no such card. Check the number.',
    },
  },
  'card-closed': {
    status: 409,
    title: { 'zh-Hans': '卡已停用', 'zh-Hant': '卡已停用', en: 'The card is closed' },
    detail: {
      'zh-Hans': '这张卡已停用。请使用新卡。',
      'zh-Hant': '這張卡已停用。請使用新卡。',
      en: 'This card is closed. Use the new one.',
    },
  },
  'card-lost': {
    status: 409,
    title: { 'zh-Hans': '卡已挂失', 'zh-Hant': '卡已掛失', en: 'The card was reported lost' },
    detail: {
      'zh-Hans': '这张卡已挂失，不能付款。请联系银行补卡。',
      'zh-Hant': '這張卡已掛失，不能付款。請聯絡銀行補卡。',
      en: 'This card was reported lost and pays nothing. Ask the bank for another.',
    },
  },
  'card-stolen': {
    status: 409,
    title: { 'zh-Hans': '卡已报失窃', 'zh-Hant': '卡已報失竊', en: 'The card was reported stolen' },
    detail: {
      'zh-Hans': '这张卡已报失窃，不能付款。请联系银行补卡。',
      'zh-Hant': '這張卡已報失竊，不能付款。請聯絡銀行補卡。',
      en: 'This card was reported stolen and pays nothing. Ask the bank for another.',
    },
  },
  'card-expired': {
    status: 409,
    title: { 'zh-Hans': '卡已过期', 'zh-Hant': '卡已過期', en: 'The card has expired' },
    detail: {
      'zh-Hans': '这张卡的有效期到 {until}。请使用新卡。',
      'zh-Hant': '這張卡的有效期到 {until}。請使用新卡。',
      en: 'This card paid until {until}. Use the new one.',
    },
  },
  'expiry-other': {
    status: 422,
    title: { 'zh-Hans': '有效期不符', 'zh-Hant': '有效期不符', en: 'Another expiry date' },
    detail: {
      'zh-Hans': '商户给出的有效期与卡或支付标记的不符。请核对后重试。',
      'zh-Hant': '商店給出的有效期與卡或支付代碼的不符。請核對後再試。',
      en: 'The merchant sent another expiry date than the card’s or the token’s. Check it and pay again.',
    },
  },
  'original-of-another': {
    status: 409,
    title: {
      'zh-Hans': '原交易属于其他商户',
      'zh-Hant': '原交易屬於其他商店',
      en: 'A payment of another merchant',
    },
    detail: {
      'zh-Hans': '原交易是其他商户的，本商户不能完成或退款。',
      'zh-Hant': '原交易是其他商店的，本商店不能完成或退款。',
      en: 'The original was paid to another merchant; only that one can take or refund it.',
    },
  },
  'original-amount-other': {
    status: 409,
    title: { 'zh-Hans': '与原金额不符', 'zh-Hant': '與原金額不符', en: 'Not the original’s amount' },
    detail: {
      'zh-Hans': '冲正须为原交易的全部金额 {amount} 元。要部分退回，请用退款。',
      'zh-Hant': '沖正須為原交易的全部金額 {amount} 元。要部分退回，請用退款。',
      en: 'A reversal is of the whole amount, ¥{amount}. To give back a part, refund it.',
    },
  },
  'advice-not-reversed': {
    status: 409,
    title: {
      'zh-Hans': '完成与退款不能冲正',
      'zh-Hant': '完成與退款不能沖正',
      en: 'Completions and refunds are not reversed',
    },
    detail: {
      'zh-Hans': '所指的交易是完成或退款，不能冲正。请用退款，或重新付款。',
      'zh-Hant': '所指的交易是完成或退款，不能沖正。請用退款，或重新付款。',
      en: 'What it names is a completion or a refund, which is not reversed. Refund it, or pay again.',
    },
  },
  'payment-of-nothing': {
    status: 422,
    title: { 'zh-Hans': '金额须大于零', 'zh-Hant': '金額須大於零', en: 'The amount must be above zero' },
    detail: {
      'zh-Hans': '金额为零。请输入大于零的金额。',
      'zh-Hant': '金額為零。請輸入大於零的金額。',
      en: 'The amount is zero. Give an amount above zero.',
    },
  },
  'payment-too-large': {
    status: 422,
    title: { 'zh-Hans': '金额过大', 'zh-Hant': '金額過大', en: 'The amount is too large' },
    detail: {
      'zh-Hans': '一笔付款最多 {maximum} 元。请分成几笔。',
      'zh-Hant': '一筆付款最多 {maximum} 元。請分成幾筆。',
      en: 'One payment is at most ¥{maximum}. Make several of it.',
    },
    publicValues: ['maximum'],
  },
  'currency-other': {
    status: 422,
    title: { 'zh-Hans': '不支持的币种', 'zh-Hant': '不支援的幣別', en: 'Another currency' },
    detail: {
      'zh-Hans': '本试点只以人民币付款，收到的币种代码是 {currency}。',
      'zh-Hant': '本試點只以人民幣付款，收到的幣別代碼是 {currency}。',
      en: 'This pilot pays in renminbi only; the message says currency {currency}.',
    },
    publicValues: ['currency'],
  },
  'merchant-foreign': {
    status: 403,
    title: { 'zh-Hans': '境外商户', 'zh-Hant': '境外商店', en: 'A merchant abroad' },
    detail: {
      'zh-Hans': '本试点不在境外商户（{country}）付款。请用其他方式。',
      'zh-Hant': '本試點不在境外商店（{country}）付款。請用其他方式。',
      en: 'This pilot does not pay at merchants abroad ({country}). Pay another way.',
    },
    publicValues: ['country'],
  },
  'category-cash': {
    status: 403,
    title: {
      'zh-Hans': '不能用于取现、转账或充值',
      'zh-Hant': '不能用於預借現金、轉帳或儲值',
      en: 'Not for cash, transfers or stored value',
    },
    detail: {
      'zh-Hans': '这类商户（类别码 {category}）经营取现、转账、充值或博彩，不能在此付款。',
      'zh-Hant': '這類商店（類別碼 {category}）經營預借現金、轉帳、儲值或博彩，不能在此付款。',
      en: 'Merchants of category {category} deal in cash, transfers, stored value or betting: not payable here.',
    },
  },
  'fraud-suspected': {
    status: 403,
    title: {
      'zh-Hans': '疑似他人盗用',
      'zh-Hant': '疑似他人盜用',
      en: 'Perhaps somebody else was paying',
    },
    detail: {
      'zh-Hans':
        '这笔付款与平时很不相同，银行没有把握是您本人，未扣款。是您本人的话，请先付一笔小的，或联系银行。',
      'zh-Hant':
        '這筆付款與平時很不相同，銀行沒有把握是您本人，未扣款。是您本人的話，請先付一筆小的，或聯絡銀行。',
      en: 'This payment was so unlike others that the bank was not sure it was you, and took nothing. If it was, pay a smaller amount first, or call the bank.',
    },
  },
  'cryptogram-missing': {
    status: 403,
    title: { 'zh-Hans': '缺少付款密文', 'zh-Hant': '缺少付款密文', en: 'The cryptogram is missing' },
    detail: {
      'zh-Hans': '这笔付款需要新的付款密文。请商户重新发起。',
      'zh-Hant': '這筆付款需要新的付款密文。請商店重新發起。',
      en: 'This payment needs a fresh cryptogram. Let the shop ask again.',
    },
  },
  'cryptogram-false': {
    status: 403,
    title: { 'zh-Hans': '付款密文不符', 'zh-Hant': '付款密文不符', en: 'The cryptogram does not fit' },
    detail: {
      'zh-Hans': '付款密文与这笔付款不符，已拒绝。请商户重新发起。',
      'zh-Hant': '付款密文與這筆付款不符，已拒絕。請商店重新發起。',
      en: 'The cryptogram does not belong to this payment, which was declined. Let the shop ask again.',
    },
  },
  'cryptogram-reused': {
    status: 403,
    title: { 'zh-Hans': '付款密文已用过', 'zh-Hant': '付款密文已用過', en: 'The cryptogram was used before' },
    detail: {
      'zh-Hans': '这个付款密文已经用过，已拒绝。请商户重新发起。',
      'zh-Hant': '這個付款密文已經用過，已拒絕。請商店重新發起。',
      en: 'This cryptogram was used before, and the payment was declined. Let the shop ask again.',
    },
  },
  'payment-reversed-before': {
    status: 409,
    title: {
      'zh-Hans': '付款已被冲正',
      'zh-Hant': '付款已被沖正',
      en: 'The payment was reversed before it came',
    },
    detail: {
      'zh-Hans': '参考号 {rrn} 的付款在到达前已被冲正，不会入账。请重新付款。',
      'zh-Hant': '參考號 {rrn} 的付款在到達前已被沖正，不會入帳。請重新付款。',
      en: 'Payment {rrn} was reversed before it came, and is not taken. Pay again.',
    },
  },
  'payment-known': {
    status: 409,
    title: { 'zh-Hans': '流水号重复', 'zh-Hant': '流水號重複', en: 'The trace number was used before' },
    detail: {
      'zh-Hans': '参考号 {rrn} 的流水号已用于另一笔。请换新的流水号。',
      'zh-Hant': '參考號 {rrn} 的流水號已用於另一筆。請換新的流水號。',
      en: 'The trace number of {rrn} belongs to another exchange. Use a new one.',
    },
  },
  'original-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有原交易', 'zh-Hant': '沒有原交易', en: 'No such original' },
    detail: {
      'zh-Hans': '没有找到 {rrn} 所指的原交易。请核对原交易的流水号和时间。',
      'zh-Hant': '沒有找到 {rrn} 所指的原交易。請核對原交易的流水號和時間。',
      en: 'The original that {rrn} names was never seen here. Check its trace number and time.',
    },
  },
  'original-number-other': {
    status: 409,
    title: { 'zh-Hans': '号码与原交易不符', 'zh-Hant': '號碼與原交易不符', en: 'Not the original’s number' },
    detail: {
      'zh-Hans': '提交的卡号或标记与所指的原交易不同，已拒绝。请以原来的号码提交，或不带号码。',
      'zh-Hant': '提交的卡號或代碼與所指的原交易不同，已拒絕。請以原來的號碼提交，或不帶號碼。',
      en: 'The number is not the one by which the original was paid, and this was declined. Send the original’s, or none.',
    },
  },
  'original-not-held': {
    status: 409,
    title: { 'zh-Hans': '原交易没有预授权', 'zh-Hant': '原交易沒有預授權', en: 'Nothing is held' },
    detail: {
      'zh-Hans': '原交易的状态是 {state}，没有可完成的预授权。',
      'zh-Hant': '原交易的狀態是 {state}，沒有可完成的預授權。',
      en: 'The original is {state}: nothing is held that could be taken.',
    },
    publicValues: ['state'],
  },
  'original-not-open': {
    status: 409,
    title: { 'zh-Hans': '原交易没有可退金额', 'zh-Hant': '原交易沒有可退金額', en: 'Nothing to give back' },
    detail: {
      'zh-Hans': '原交易的状态是 {state}，没有可退的金额。',
      'zh-Hant': '原交易的狀態是 {state}，沒有可退的金額。',
      en: 'The original is {state}: nothing was taken that could be given back.',
    },
    publicValues: ['state'],
  },
  'completion-too-much': {
    status: 422,
    title: { 'zh-Hans': '超过预授权金额', 'zh-Hant': '超過預授權金額', en: 'More than was held' },
    detail: {
      'zh-Hans': '这笔完成最多 {maximum} 元。',
      'zh-Hant': '這筆完成最多 {maximum} 元。',
      en: 'At most ¥{maximum} may be taken with this completion.',
    },
  },
  'refund-too-much': {
    status: 422,
    title: { 'zh-Hans': '退款超过原交易', 'zh-Hant': '退款超過原交易', en: 'More than was paid' },
    detail: {
      'zh-Hans': '最多可退 {maximum} 元。',
      'zh-Hant': '最多可退 {maximum} 元。',
      en: 'At most ¥{maximum} may be given back.',
    },
  },
  'reversal-too-late': {
    status: 409,
    title: { 'zh-Hans': '已不能冲正', 'zh-Hant': '已不能沖正', en: 'Too late to reverse' },
    detail: {
      'zh-Hans': '原交易已完成或退款（{state}），不能冲正。请用退款。',
      'zh-Hant': '原交易已完成或退款（{state}），不能沖正。請用退款。',
      en: 'The original was completed or refunded ({state}) and cannot be reversed. Refund it.',
    },
    publicValues: ['state'],
  },
  'account-short': {
    status: 409,
    title: { 'zh-Hans': '余额不足', 'zh-Hant': '餘額不足', en: 'Not enough money' },
    detail: {
      'zh-Hans': '账户余额不足以支付这笔金额。请先转入资金。',
      'zh-Hant': '帳戶餘額不足以支付這筆金額。請先轉入資金。',
      en: 'There is not enough money in the account for this payment. Pay money in first.',
    },
  },
  'requestor-other': {
    status: 403,
    title: {
      'zh-Hans': '不是这个标记的请求方',
      'zh-Hant': '不是這個代碼的請求方',
      en: 'Not whom the token was made for',
    },
    detail: {
      'zh-Hans': '这个支付标记不是为这个请求方生成的，已拒绝。请用为它生成的标记。',
      'zh-Hant': '這個支付代碼不是為這個請求方產生的，已拒絕。請用為它產生的代碼。',
      en: 'This token was made for another requestor, and the payment was declined. Use the one made for this one.',
    },
  },
  'merchant-unknown': {
    status: 404,
    title: { 'zh-Hans': '没有这个商户', 'zh-Hant': '沒有這個商店', en: 'No such merchant' },
    detail: {
      'zh-Hans': '收单机构没有商户 {merchant}。请先为它开户。',
      'zh-Hant': '收單機構沒有商店 {merchant}。請先為它開戶。',
      en: 'The acquirer has no merchant {merchant}. Open its account first.',
    },
    publicValues: ['merchant'],
  },
  'token-reason-needed': {
    status: 422,
    title: { 'zh-Hans': '请写明理由', 'zh-Hant': '請寫明理由', en: 'A reason is needed' },
    detail: {
      'zh-Hans': '银行处理持卡人的标记时须写明理由，持卡人会看到。请填写后再提交。',
      'zh-Hant': '銀行處理持卡人的代碼時須寫明理由，持卡人會看到。請填寫後再送出。',
      en: 'When the bank changes a holder’s token it says why, and the holder reads it. Write the reason and send it again.',
    },
  },
  'token-not-suspended': {
    status: 409,
    title: { 'zh-Hans': '标记没有暂停', 'zh-Hant': '代碼沒有暫停', en: 'The token is not paused' },
    detail: {
      'zh-Hans': '这个支付标记的状态是 {state}，没有可恢复的暂停。',
      'zh-Hant': '這個支付代碼的狀態是 {state}，沒有可恢復的暫停。',
      en: 'The token is {state}; there is no pause to lift.',
    },
    publicValues: ['state'],
  },
});
