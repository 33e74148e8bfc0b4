/** How a contact was made. */
export const CHANNELS = ['call', 'sms', 'wechat', 'email', 'visit', 'letter', 'meeting', 'court', 'office'] as const;
export type Channel = (typeof CHANNELS)[number];

/** As named in papers. */
export const CHANNEL_NAMES: Record<Channel, string> = {
  call: '电话',
  sms: '短信',
  wechat: '微信',
  email: '电子邮件',
  visit: '上门',
  letter: '函件',
  meeting: '面谈',
  court: '法院',
  office: '办案记录',
};

/**
 * Kind of entry: a note of a contact, a correction of an earlier entry, or one written by the program when something is
 * done.
 */
export const ENTRY_KINDS = ['note', 'correction', 'letter', 'payment', 'plan', 'status'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * Subjects of the entries that the program writes, each with the kind of entry it makes. The lawyer's own entries have
 * no such subject.
 */
export const KIND_OF_ABOUT = {
  /** The stage was changed by hand, or the case was removed. */
  stage: 'status',
  /** The proposed next step was taken, another was taken instead, or the decision was put off. */
  decision: 'status',
  /** A stop-loss review was made. */
  review: 'status',
  /** The debtor's means were recorded anew. */
  means: 'status',
  /** A paper was printed or saved despite warnings. */
  'paper-printed': 'status',
  'batch-paper': 'status',
  'letter-issued': 'letter',
  /** What happened to a letter, or a correction of it. */
  delivery: 'letter',
  'payment-booked': 'payment',
  'payment-voided': 'payment',
  offer: 'plan',
  'offer-answer': 'plan',
  'plan-agreed': 'plan',
  /** Notice of a missed instalment was given, or a plan was called off or resumed. */
  'plan-step': 'plan',
} as const satisfies Record<string, EntryKind>;
export type EntryAbout = keyof typeof KIND_OF_ABOUT;

/** Who initiated the contact: we did (`out`), or they did (`in`). Limits count only ours. */
export const DIRECTIONS = ['out', 'in'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Details of the contact; null where not recorded. */
export interface ContactDetails {
  /** Whether the person was reached. */
  readonly answered: boolean | null;
  readonly direction: Direction | null;
  /** Who was reached, where the name does not say. */
  readonly party: 'debtor' | 'guarantor' | 'third-party' | null;
  /** How many of us went on a visit. */
  readonly people: number | null;
  /** Duration of the contact. */
  readonly seconds: number | null;
  /** Whether the person had agreed to be contacted at this time. */
  readonly hoursAgreed: boolean | null;
}

export const NO_DETAILS: ContactDetails = {
  answered: null,
  direction: null,
  party: null,
  people: null,
  seconds: null,
  hoursAgreed: null,
};

const PARTY_NAMES = { debtor: '债务人', guarantor: '保证人', 'third-party': '第三人' } as const;

/** Contact details in one line for paper and screen: 我方联系，已接通，债务人，3分20秒. Empty where nothing was recorded. */
export function detailsText({
  direction,
  answered,
  party,
  people,
  seconds,
  hoursAgreed,
  channel,
}: ContactDetails & { readonly channel: Channel }): string {
  const reached =
    channel === 'call'
      ? ['已接通', '未接通']
      : channel === 'visit' || channel === 'meeting'
        ? ['见到本人', '未见到']
        : ['已回复', '未回复'];
  return [
    ...(direction === null ? [] : [direction === 'out' ? '我方联系' : '对方主动联系']),
    ...(answered === null ? [] : [reached[answered ? 0 : 1]]),
    ...(party === null ? [] : [PARTY_NAMES[party]]),
    ...(people === null ? [] : [`我方 ${people} 人`]),
    ...(seconds === null ? [] : [formatDuration(seconds)]),
    ...(hoursAgreed === true ? ['时间经对方事先同意'] : []),
  ].join('，');
}

/** 3分20秒, 45秒, 1小时2分5秒. */
export function formatDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `${hours > 0 ? `${hours}小时` : ''}${hours > 0 || minutes > 0 ? `${minutes}分` : ''}${rest}秒`;
}
