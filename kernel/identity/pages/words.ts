import type { Sentence } from '@sandglass/operations';

export const sentence = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

export const words = {
  title: sentence('登录', '登入', 'Sign in'),
  login: sentence('用户名', '使用者名稱', 'User name'),
  password: sentence('密码', '密碼', 'Password'),
  submit: sentence('登录', '登入', 'Sign in'),
  errorTitle: sentence('错误：', '錯誤：', 'Error: '),
  errorHead: sentence('出现问题', '發生問題', 'There is a problem'),
  loginMissing: sentence('请输入用户名。', '請輸入使用者名稱。', 'Enter your user name.'),
  passwordMissing: sentence('请输入密码。', '請輸入密碼。', 'Enter your password.'),
  wrong: sentence(
    '用户名或密码不正确。请核对后再试。',
    '使用者名稱或密碼不正確。請核對後再試。',
    'User name or password is wrong. Check both and try again.',
  ),
  locked: sentence(
    '尝试次数过多。请在 {seconds} 秒后再试。',
    '嘗試次數過多。請在 {seconds} 秒後再試。',
    'Too many tries. Try again in {seconds} seconds.',
  ),
  waysHead: sentence('其他登录方式', '其他登入方式', 'Other ways to sign in'),
  wayPassword: sentence('用密码登录', '用密碼登入', 'With a password'),
  wayCode: sentence(
    '用手机验证码登录（客户）',
    '用手機驗證碼登入（客戶）',
    'With a code to your phone (customers)',
  ),
  wayPasskey: sentence('用通行密钥登录（工作人员）', '用通行密鑰登入（工作人員）', 'With a passkey (staff)'),
  wayInvitation: sentence(
    '用一次性邀请码开始（工作人员）',
    '用一次性邀請碼開始（工作人員）',
    'Begin with an invitation (staff)',
  ),
  demoMark: sentence('演示', '展示', 'Demo'),
  demoHead: sentence('演示账号', '展示帳號', 'Demo sign-ins'),
  demoSays: sentence(
    '人物与机构均为虚构，选一个即可进入。',
    '人物與機構均為虛構，選一個即可進入。',
    'People and institutions are made up. Choose one to go in.',
  ),
  overTitle: sentence('登录页面已失效', '登入頁面已失效', 'This sign-in is over'),
  overSays: sentence(
    '登录页面只在 15 分钟内有效，且只能使用一次。请回到应用，重新登录。',
    '登入頁面只在 15 分鐘內有效，且只能使用一次。請回到應用程式，重新登入。',
    'A sign-in page holds for 15 minutes and works once. Go back to the app and sign in again.',
  ),
  foreignTitle: sentence('登录请求被拒绝', '登入請求被拒絕', 'This sign-in was not accepted'),
  foreignSays: sentence(
    '表单来自其他网站。请在本站的登录页面输入密码。',
    '表單來自其他網站。請在本站的登入頁面輸入密碼。',
    'The form came from another site. Enter your password only on the sign-in page here.',
  ),
  failedTitle: sentence('无法登录', '無法登入', 'Signing in is not possible'),
  failedSays: sentence(
    '应用发来的登录请求不完整或不正确。请回到应用重试；若再次出现，请告知应用的提供者以下内容。',
    '應用程式送來的登入請求不完整或不正確。請回到應用程式重試；若再次出現，請告知應用程式的提供者以下內容。',
    'The app’s request to sign in was incomplete or wrong. Go back to the app and try again; if it happens again, tell the app’s provider what stands below.',
  ),
  signOutTitle: sentence('退出登录？', '登出？', 'Sign out?'),
  signOutSays: sentence(
    '退出后，再次使用需要重新输入密码。',
    '登出後，再次使用需要重新輸入密碼。',
    'You will need your password to come back.',
  ),
  signOut: sentence('退出登录', '登出', 'Sign out'),
  signedOutTitle: sentence('已退出登录', '已登出', 'You are signed out'),
  signedOutSays: sentence('可以关闭此页面。', '可以關閉此頁面。', 'You may close this page.'),
};
