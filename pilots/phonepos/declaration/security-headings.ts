import { type Declaration, example } from '@sandglass/declaration';

/** The eight headings of JR/T 0199-2020; the source gives no detail, so each answer is an example. */
export const headings: Declaration['securityAssessment']['headings'] = {
  transactionSecurity: [
    {
      requirement: example(
        '验证脱机数据认证和应用密文后方可显示成功。',
        '驗證離線資料驗證和應用密文後方可顯示成功。',
        'Offline data authentication and the application cryptogram are verified before “approved” is shown.',
      ),
      result: 'met',
      evidence: example(
        '公开测试向量全部通过；篡改证书被拒绝。',
        '公開測試向量全部通過；竄改憑證被拒絕。',
        'All published vectors pass; an altered certificate is refused.',
      ),
    },
    {
      requirement: example(
        '断网重试不得重复扣款；无应答即冲正。',
        '斷網重試不得重複扣款；無回應即沖正。',
        'Retrying never charges twice; no answer means a reversal.',
      ),
      result: 'met',
      evidence: example(
        '在每一步断网的测试：扣款至多一次。',
        '在每一步斷網的測試：扣款至多一次。',
        'Network cut at each step: charged once at most.',
      ),
    },
  ],
  serviceQuality: [
    {
      requirement: example(
        '商户入驻被拒绝时说明缺什么、怎样补。',
        '商店進件被拒絕時說明缺什麼、怎樣補。',
        'A refused merchant is told what is missing and how to add it.',
      ),
      result: 'met',
      evidence: example(
        '理由代码目录，三种语言。',
        '理由代碼目錄，三種語言。',
        'The catalogue of reason codes, in three languages.',
      ),
    },
  ],
  businessContinuity: [
    {
      requirement: example(
        '服务中断时停止受理，不脱机授权。',
        '服務中斷時停止受理，不離線授權。',
        'When the service is down nothing is accepted; there is no offline approval.',
      ),
      result: 'met',
      evidence: example(
        '中断演练：未完成交易全部冲正。',
        '中斷演練：未完成交易全部沖正。',
        'Rehearsal: every unfinished payment is reversed.',
      ),
    },
  ],
  algorithmSecurity: [
    {
      requirement: example(
        '风险评分可解释，商户可申诉。',
        '風險評分可解釋，商店可申訴。',
        'A risk score explains itself, and a merchant can contest it.',
      ),
      result: 'met',
      evidence: example(
        '冻结通知列明信号；复核时限一个工作日。',
        '凍結通知列明訊號；覆核時限一個工作日。',
        'The notice of a freeze names the sign; it is reviewed within one working day.',
      ),
    },
  ],
  architectureSecurity: [
    {
      requirement: example(
        '卡数据和密码不落在手机。',
        '卡片資料和密碼不留在手機。',
        'No card data or PIN stays on the phone.',
      ),
      result: 'met',
      evidence: example(
        '交易后对存储和内存的检查：无卡号、磁道和密文。',
        '交易後對儲存和記憶體的檢查：無卡號、磁軌和密文。',
        'Storage and memory looked through after a payment: no card number, track or cryptogram.',
      ),
    },
  ],
  dataSecurity: [
    {
      requirement: example(
        '日志和凭条只显示卡号前六后四位。',
        '日誌和簽單只顯示卡號前六後四碼。',
        'Logs and receipts show the first six and last four digits at most.',
      ),
      result: 'met',
      evidence: example(
        '对全部输出作卡号扫描，结果为零。',
        '對全部輸出作卡號掃描，結果為零。',
        'A scan of all output for card numbers finds none.',
      ),
    },
  ],
  networkSecurity: [
    {
      requirement: example(
        '手机与服务器双向认证，会话密钥一次一换。',
        '手機與伺服器雙向驗證，工作階段金鑰一次一換。',
        'Phone and server authenticate each other; each session has its own key.',
      ),
      result: 'partly',
      evidence: example(
        '有安全芯片的机型已验证；低端机型密钥由软件保护，限额减半。',
        '有安全晶片的機型已驗證；低階機型金鑰由軟體保護，限額減半。',
        'Verified on phones with a secure element; on others software guards the key and limits are halved.',
      ),
    },
  ],
  internalControl: [
    {
      requirement: example(
        '终端密钥由硬件加密机生成，注入和销毁双人复核。',
        '終端機金鑰由硬體加密機產生，注入和銷毀雙人覆核。',
        'Terminal keys come from a hardware module; loading and destroying them takes two people.',
      ),
      result: 'met',
      evidence: example(
        '密钥仪式和销毁记录。',
        '金鑰儀式和銷毀紀錄。',
        'The record of key ceremonies and destruction.',
      ),
    },
  ],
};
