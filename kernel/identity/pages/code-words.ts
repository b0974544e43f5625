import { sentence } from './words.ts';

export const codeWords = {
  askTitle: sentence('用验证码登录', '用驗證碼登入', 'Sign in with a code'),
  askSays: sentence(
    '我们会把一个六位数的验证码发到您登记的手机上。',
    '我們會把一組六位數的驗證碼傳到您登記的手機。',
    'We send a six-digit code to the phone that you registered.',
  ),
  asked: sentence('手机号码或用户名', '手機號碼或使用者名稱', 'Phone number or user name'),
  askedHint: sentence(
    '中国内地、台湾、香港以外的号码请加国家代码，如 +44。',
    '中國內地、台灣、香港以外的號碼請加國碼，如 +44。',
    'Numbers outside the mainland, Taiwan and Hong Kong begin with the country code, such as +44.',
  ),
  askedMissing: sentence(
    '请输入手机号码或用户名。',
    '請輸入手機號碼或使用者名稱。',
    'Enter your phone number or user name.',
  ),
  tooMany: sentence(
    '索取验证码的次数过多。请在 {minutes} 分钟后再试，或用密码登录。',
    '索取驗證碼的次數過多。請在 {minutes} 分鐘後再試，或用密碼登入。',
    'Too many codes were asked for. Try again in {minutes} minutes, or sign in with your password.',
  ),
  send: sentence('发送验证码', '傳送驗證碼', 'Send the code'),
  enterTitle: sentence('输入验证码', '輸入驗證碼', 'Enter the code'),
  enterSays: sentence(
    '如果这个号码或用户名属于这里的客户，验证码已经发出，5 分钟内有效，只能使用一次。请勿告诉他人，银行人员也不会向您索要。',
    '如果這個號碼或使用者名稱屬於這裡的客戶，驗證碼已經送出，5 分鐘內有效，只能使用一次。請勿告訴他人，銀行人員也不會向您索取。',
    'If this number or name belongs to a customer here, a code is on its way. It holds for 5 minutes and works once. Tell it to nobody; the bank’s staff never ask for it.',
  ),
  code: sentence('六位验证码', '六位數驗證碼', 'Six-digit code'),
  codeMissing: sentence('请输入六位数字。', '請輸入六位數字。', 'Enter the six digits.'),
  wrong: sentence(
    '验证码不正确，还可以试 {left} 次。',
    '驗證碼不正確，還可以試 {left} 次。',
    'That is not the code. Tries left: {left}.',
  ),
  over: sentence(
    '这个验证码已失效。请重新获取。',
    '這組驗證碼已失效。請重新取得。',
    'That code no longer holds. Ask for a new one.',
  ),
  again: sentence('重新获取验证码', '重新取得驗證碼', 'Ask for a new code'),
  simulatedMark: sentence('模拟', '模擬', 'Simulated'),
  message: sentence(
    '【沙漏】登录验证码 {code}，{minutes} 分钟内有效。银行人员不会向您索要，请勿告诉他人。',
    '【沙漏】登入驗證碼 {code}，{minutes} 分鐘內有效。銀行人員不會向您索取，請勿告訴他人。',
    '[Sandglass] Your sign-in code is {code}, valid for {minutes} minutes. The bank’s staff never ask for it: tell it to nobody.',
  ),
  offTitle: sentence('这里没有验证码登录', '這裡沒有驗證碼登入', 'No codes are sent here'),
  offSays: sentence(
    '本服务没有开通短信验证码。请返回，用密码登录。',
    '本服務沒有開通簡訊驗證碼。請返回，用密碼登入。',
    'This service does not send one-time codes. Go back and sign in with your password.',
  ),
};
