/** How a contact was made. */
export const CHANNELS = ['call', 'sms', 'wechat', 'email', 'visit', 'letter', 'meeting', 'court', 'office'] as const;
export type Channel = (typeof CHANNELS)[number];

/** As papers name them. */
export const CHANNEL_NAMES: Record<Channel, string> = {
  call: '电话', sms: '短信', wechat: '微信', email: '电子邮件', visit: '上门', letter: '函件', meeting: '面谈', court: '法院', office: '办案记录',
};

/** What kind of entry: a note of a contact, a correction of an earlier entry, or one that the program writes when something is done. */
export const ENTRY_KINDS = ['note', 'correction', 'letter', 'payment', 'plan', 'status'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
