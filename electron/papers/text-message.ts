import type { Party } from '../domain/case/party.ts';
import { formatChinese } from '../domain/quantities/calendar.ts';
import { type Fen, formatGrouped } from '../domain/quantities/money.ts';
import { addressees, type LetterFacts, secondPerson } from './letter/facts.ts';

export type MessageMedium = 'sms' | 'wechat';
export type MessageTone = 'gentle' | 'firm';

/** The reader. Only the name of a third party is known. */
export type MessageReader =
  | { readonly kind: 'debtor' | 'guarantor'; readonly party: Party }
  | { readonly kind: 'third-party'; readonly name: string };

type Facts = Pick<LetterFacts, 'facts' | 'owed' | 'sender' | 'writtenOn' | 'payBy'>;

/**
 * A reminder as a text message, from the same facts as the letters. A third party is only asked to pass on a request to
 * call: neither the debt nor the creditor is disclosed to anybody who does not owe it (民法典 1032; 个人信息保护法 25).
 */
export function writeMessage(facts: Facts, reader: MessageReader, tone: MessageTone, medium: MessageMedium): string {
  const paragraphs =
    reader.kind === 'third-party'
      ? passOn(facts, reader.name)
      : [
          greeting(facts, reader.party),
          ...(reader.kind === 'debtor' ? toDebtor : toGuarantor)(facts, reader.party, tone, medium),
        ];
  return paragraphs.filter((part) => part !== '').join(medium === 'wechat' ? '\n' : '');
}

function passOn({ facts, sender }: Facts, name: string): readonly string[] {
  const [debtor] = facts.debtors;
  const [lawyer] = sender.lawyers;
  const me = lawyer ? `我是${lawyer.name}` : '';
  const number = phone({ facts, sender });
  return [
    `${name === '' ? '' : `${name}，`}您好。${me === '' ? '' : `${me}。`}`,
    `有事需与${debtor ? addressees([debtor]) : ''}本人联系，烦请代为转告，请其方便时${number === '' ? '与我联系' : `回电${number}`}。`,
    '打扰了，谢谢。',
  ];
}

function greeting({ facts, sender }: Facts, party: Party): string {
  const [lawyer] = sender.lawyers;
  const who =
    lawyer && sender.firm.name !== ''
      ? `我是${sender.firm.name}${lawyer.name}律师，受${facts.creditor.name}委托与${secondPerson([party])}联系。`
      : `这里是${facts.creditor.name}。`;
  return `${addressees([party])}，您好。${who}`;
}

function toDebtor(facts: Facts, party: Party, tone: MessageTone, medium: MessageMedium): readonly string[] {
  const you = secondPerson([party]);
  const wechat = medium === 'wechat';
  if (!isDue(facts))
    return [
      `${subject(facts)}将于${formatChinese(facts.facts.claim.dueOn)}到期，请${you}届时按约付清。`,
      ...(wechat ? account(facts) : []),
      call(facts, '如届时付款有困难，请提前联系，可以商量安排'),
    ];
  if (tone === 'gentle') {
    return [
      `${subject(facts)}已于${formatChinese(facts.facts.claim.dueOn)}到期，${sum(facts)}。可能是一时疏忽，请${you}方便时安排付款。`,
      ...(wechat ? [...parts(facts), ...account(facts)] : []),
      call(facts, '如有困难，请告知原因，可以商量可行的还款办法'),
      '如已付款，请忽略。',
    ];
  }
  return [
    `${subject(facts)}已于${formatChinese(facts.facts.claim.dueOn)}到期，${sum(facts)}。请${you}于${formatChinese(facts.payBy)}前（含当日）付清。`,
    ...(wechat ? [...parts(facts), ...account(facts)] : []),
    call(facts, '如不能一次付清，请在上述日期前联系，商定分期安排'),
    `届时既未付款也未商定安排的，${facts.sender.lawyers.length > 0 ? '委托人' : '我方'}将依法申请支付令或者提起诉讼。`,
  ];
}

function toGuarantor(facts: Facts, party: Party, tone: MessageTone, medium: MessageMedium): readonly string[] {
  const you = secondPerson([party]);
  const whose = `${facts.facts.debtors.map(({ name }) => name).join('、')}在${agreementName(facts)}项下的债务由${you}提供保证`;
  if (!isDue(facts))
    return [`${whose}，将于${formatChinese(facts.facts.claim.dueOn)}到期。`, call(facts, '特此告知，有疑问请联系')];
  return [
    `${whose}，已于${formatChinese(facts.facts.claim.dueOn)}到期，${sum(facts)}。`,
    ...(medium === 'wechat' ? parts(facts) : []),
    tone === 'gentle'
      ? `请${you}督促债务人付款。`
      : `请${you}督促债务人于${formatChinese(facts.payBy)}前（含当日）付清，或者依法承担保证责任。`,
    call(facts, `如${you}对保证责任有疑问，请联系`),
  ];
}

function isDue({ facts, writtenOn }: Facts): boolean {
  return facts.claim.dueOn < writtenOn;
}

function subject(facts: Facts): string {
  return `${agreementName(facts)}项下${facts.facts.claim.price ? '价款' : '款项'}`;
}

function agreementName({ facts: { agreement } }: Facts): string {
  return `《${agreement.name.replace(/[《》]/g, '')}》`;
}

function sum({ owed }: Facts): string {
  return `截至${formatChinese(owed.asOf)}合计${formatGrouped(owed.total)}元未付`;
}

function parts({ facts, owed }: Facts): readonly string[] {
  const named: readonly (readonly [string, Fen])[] = [
    [facts.claim.price ? '价款' : '本金', owed.principal],
    ['利息', owed.interest],
    ['违约金', owed.penalty],
    ['费用', owed.costs],
  ];
  return [
    `其中${named
      .filter(([, amount]) => amount > 0)
      .map(([name, amount]) => `${name}${formatGrouped(amount)}元`)
      .join('，')}。`,
  ];
}

/** In full only in a chat: a short message with an account number looks like fraud. */
function account({
  sender: {
    account: { holder, bank, number },
  },
}: Facts): readonly string[] {
  return number === '' ? [] : [`户名：${holder}`, `开户行：${bank}`, `账号：${number}`];
}

function call(facts: Pick<Facts, 'facts' | 'sender'>, why: string): string {
  const number = phone(facts);
  return `${why}${number === '' ? '' : `：${number}`}。`;
}

function phone({ facts, sender }: Pick<Facts, 'facts' | 'sender'>): string {
  if (sender.lawyers.length === 0) return facts.creditor.phone;
  return sender.lawyers.find((lawyer) => lawyer.phone !== '')?.phone ?? sender.firm.phone;
}
