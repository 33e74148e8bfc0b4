/** Words of the text messages of a case. */
export const zh = {
  title: '短信、微信提醒',
  medium: '方式', media: { sms: '短信', wechat: '微信' },
  tone: '语气', tones: { gentle: '温和提醒', firm: '正式催告' },
  reader: '收件人', debtor: '{{name}}（债务人）', guarantor: '{{name}}（保证人）', 'third-party': '其他人（只请转告，不提欠款）',
  name: '其他人的姓名',
  text: '内容', rewrite: '按案情重写',
  length: '{{characters}} 字，按 {{segments}} 条发送', lengthOnly: '{{characters}} 字',
  check: '发送前检查', clear: '没有发现问题。', blocked: '处理完标为“不得”的事项后，才能复制。', now: '按现在（{{at}}）发送检查时间和次数。',
  copy: '复制', note: '记入协商记录', noteHint: '实际发送后再记入。', said: { sms: '发出短信：“{{text}}”', wechat: '发出微信：“{{text}}”' }, noted: '已记入第 {{n}} 条',
};

export const en: typeof zh = {
  title: 'Reminder as a text message',
  medium: 'Means', media: { sms: 'SMS', wechat: 'WeChat' },
  tone: 'Tone', tones: { gentle: 'Gentle', firm: 'Firm' },
  reader: 'To', debtor: '{{name}} (debtor)', guarantor: '{{name}} (guarantor)', 'third-party': 'Somebody else (asked to pass on; no word of a debt)',
  name: 'Their name',
  text: 'Text', rewrite: 'Write anew from the facts',
  length: '{{characters}} characters, sent as {{segments}}', lengthOnly: '{{characters}} characters',
  check: 'Before sending', clear: 'Nothing found.', blocked: 'Copying waits for everything marked “Not allowed”.', now: 'Hours and counts are checked for sending now ({{at}}).',
  copy: 'Copy', note: 'Enter in the log', noteHint: 'Enter it once it has been sent.', said: { sms: 'SMS sent: “{{text}}”', wechat: 'WeChat message sent: “{{text}}”' }, noted: 'Entered as no. {{n}}',
};
