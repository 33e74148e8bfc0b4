/** Words of the path of a case and of its playbook. */
export const zh = {
  title: '推进路径',
  ladder: '各阶段',
  here: '当前',
  passed: '已过',
  or: ' 或 ',
  nothing: '尚无记录',
  entry: '记录第 {{n}} 条',
  states: { open: '未到期', met: '已履行', missed: '未履行', answered: '未按期' },
  proposal: {
    title: '下一步建议', stay: '留在“{{stage}}”，先做完本阶段的事', go: '进入“{{stage}}”', on: '{{on}} 以后', now: '现在即可',
    reasons: '理由', against: '先要留意', basis: '依据：', and: '、', closed: '案件已经了结，没有下一步建议。', postponed: '已决定暂缓，{{on}} 再议。',
    others: '其他做法', advises: '建议由程序按已录入的事实推出，由律师决定；决定连同理由记入协商记录。',
  },
  decide: {
    accept: '采纳', other: '改走其他阶段', postpone: '暂缓', to: '进入', reason: '理由', reasonHint: '写明为什么；会记入协商记录，不能修改。', until: '再议日期',
    save: '记入决定', cancel: '取消', done: '决定已记入协商记录',
  },
  playbook: {
    title: '“{{stage}}”怎么做', reason: '按原因', anyReason: '各种原因', tone: '语气', advice: '要点', evidence: '要收集的证据', phrases: '可以这样说', copy: '复制', copyThis: '复制：{{text}}', take: '放入下一步', takeThis: '放入下一步：{{text}}',
    tones: { gentle: '温和', neutral: '平实', firm: '坚定' }, none: '这一阶段没有单独的要点。', guide: '看完整指引', noPhrase: '这一语气没有现成的话。', notLegal: '话术只对债务人本人和保证人使用，逐句经过行为规则检查。',
  },
  overview: { title: '下一步建议', all: '查看路径' },
};

export const en: typeof zh = {
  title: 'Path',
  ladder: 'Stages',
  here: 'Here',
  passed: 'Passed',
  or: ' or ',
  nothing: 'Nothing noted',
  entry: 'entry {{n}}',
  states: { open: 'to come', met: 'kept', missed: 'not kept', answered: 'late' },
  proposal: {
    title: 'Proposed next', stay: 'Stay at “{{stage}}” and finish what is to be done there', go: 'Go on to “{{stage}}”', on: 'after {{on}}', now: 'at once',
    reasons: 'Reasons', against: 'See to first', basis: 'Grounds: ', and: ', ', closed: 'The case is closed; nothing is proposed.', postponed: 'Postponed; to be looked at again on {{on}}.',
    others: 'Other ways', advises: 'The program proposes from what was entered; the lawyer decides. The decision is kept in the log with its reasons.',
  },
  decide: {
    accept: 'Accept', other: 'Take another step', postpone: 'Postpone', to: 'Go to', reason: 'Reason', reasonHint: 'Say why; it is kept in the log and cannot be changed.', until: 'Look again on',
    save: 'Enter the decision', cancel: 'Cancel', done: 'The decision is in the log',
  },
  playbook: {
    title: 'How to: {{stage}}', reason: 'By reason', anyReason: 'Any reason', tone: 'Tone', advice: 'What matters', evidence: 'Evidence to gather', phrases: 'What to say', copy: 'Copy', copyThis: 'Copy: {{text}}', take: 'Plan it', takeThis: 'Plan it: {{text}}',
    tones: { gentle: 'Gentle', neutral: 'Neutral', firm: 'Firm' }, none: 'Nothing in particular at this stage.', guide: 'The whole guide', noPhrase: 'No phrase in this tone.', notLegal: 'For the debtor and the guarantor alone; each phrase has passed the rules of conduct.',
  },
  overview: { title: 'Proposed next', all: 'See the path' },
};
