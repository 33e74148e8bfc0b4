/** Words of the check of what a pasted text cites. */
export const zh = {
  text: '要核对的文字',
  hint: '把函件、起诉状或者别处看到的段落粘贴到这里，立即核对其中引用的法条。',
  on: '按这一天的法律',
  found: '核对结果',
  empty: '还没有文字。',
  count: '识别出 {{count}} 处引用，{{open}} 处可以替换。',
  replace: '替换为{{text}}',
  replaceAll: '全部替换',
  copy: '复制文字',
  clear: '清空',
  open: '查看条文',
  note: { now: '〔编注：{{verdict}}，应引{{text}}〕', alone: '〔编注：{{verdict}}〕' },
  verdict: {
    'in-force': '现行有效', repealed: '已废止', superseded: '已被取代', 'not-yet': '尚未施行', renumbered: '条号含义已变', 'printed-so': '原文旧号', 'not-held': '未收录此条', 'unknown-law': '未收录此法',
  },
};

export const en: typeof zh = {
  text: 'Text to check',
  hint: 'Paste a passage of a letter, a claim or anything else; what it cites is checked at once.',
  on: 'As the law stands on',
  found: 'Found',
  empty: 'No text yet.',
  count: '{{count}} citations recognised, {{open}} can be replaced.',
  replace: 'Replace with {{text}}',
  replaceAll: 'Replace all',
  copy: 'Copy text',
  clear: 'Clear',
  open: 'Show article',
  note: { now: '〔{{verdict}}; cite {{text}}〕', alone: '〔{{verdict}}〕' },
  verdict: {
    'in-force': 'In force', repealed: 'Repealed', superseded: 'Superseded', 'not-yet': 'Not yet in force', renumbered: 'Number has a new meaning', 'printed-so': 'Old number in the original',
    'not-held': 'Article not held', 'unknown-law': 'Law not held',
  },
};
