/** Words of what the collection of statutes holds, and of its updates. */
export const zh = {
  unknown: '本库不知道的事',
  laws: '收录的法律文件',
  lawsHint: '每条条文的来源见条文下方。“变动核对至”以后的修改未能查证，引用前请再核对。',
  law: '名称',
  versions: '文本',
  period: '{{from}} 至 {{to}}',
  now: '今',
  articles: '收录条数',
  checkedOn: '核对日期',
  knownUntil: '变动核对至',
};

export const en: typeof zh = {
  unknown: 'What the collection does not know',
  laws: 'Documents held',
  lawsHint: 'The source of every article stands below it. Changes after “known until” could not be looked up: check again before citing.',
  law: 'Name',
  versions: 'Texts',
  period: '{{from}} to {{to}}',
  now: 'now',
  articles: 'Articles',
  checkedOn: 'Checked on',
  knownUntil: 'Known until',
};
