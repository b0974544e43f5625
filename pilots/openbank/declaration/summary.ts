import { example, type PlainSummary } from '@sandglass/declaration';

/** For whoever is asked to take part: what it is, what it means for them, what to be careful about. */
export const summary: PlainSummary = {
  what: example(
    '银行把账户、支付、贷款等做成模块，由合作方装进自己的应用；您在别家的应用里用到银行服务。',
    '銀行把帳戶、支付、貸款等做成模組，由合作方裝進自己的應用程式；您在別家的應用程式裡用到銀行服務。',
    'The bank offers accounts, payments and loans as modules that partners build into their own apps; you meet the bank’s services inside another’s.',
  ),
  forYou: example(
    '页面会标明是哪家银行提供的；您的数据给哪家合作方用、用来做什么，由您逐项同意，也可以收回。',
    '頁面會標明是哪家銀行提供的；您的資料給哪家合作方用、用來做什麼，由您逐項同意，也可以收回。',
    'It is said which bank provides the service; which partner may use your data and what for you decide one by one, and can take back.',
  ),
  careful: example(
    '合作方不是银行。新版本会先给一小部分人用：看到异常请停下来，向银行投诉。',
    '合作方不是銀行。新版本會先給一小部分人用：看到異常請停下來，向銀行申訴。',
    'The partner is not the bank. New versions reach a few people first: if something looks wrong, stop and complain to the bank.',
  ),
};
