import { z } from 'zod';
import { localTime } from '../contract/values.ts';
import { CHANNELS, DIRECTIONS } from '../domain/case/log-entry.ts';
import { checkContact } from '../domain/conduct/contact.ts';
import { ADDRESSEES, checkWording, MEDIA } from '../domain/conduct/wording.ts';
import { topic } from './topic.ts';

const wording = topic(
  z.strictObject({
    text: z.string().max(100_000, '不能超过100,000字'),
    medium: z.enum(MEDIA),
    addressee: z.enum(ADDRESSEES),
  }),
  (message, { conduct }) => ({ findings: checkWording(conduct.wording, message) }),
);

/** A kind of party alone, or with a name to distinguish two of them: `third-party:王某之姐`. */
const party = z
  .string()
  .regex(
    /^(debtor|guarantor|third-party)(:.{1,200})?$/,
    `此项只能是 ${ADDRESSEES.join('、')}，需要区分不同的人时在后面加冒号和名字`,
  );
/** `direction`: `in` where the other side initiated it. */
const made = {
  at: localTime,
  channel: z.enum(CHANNELS),
  party,
  people: z.int('须为整数').min(1, '须为正整数').exactOptional(),
  direction: z.enum(DIRECTIONS).exactOptional(),
};

const contact = topic(
  z.strictObject({
    /** `refused`: the person asked not to be contacted again. */
    log: z
      .array(z.strictObject({ ...made, answered: z.boolean(), refused: z.boolean().exactOptional() }))
      .max(100_000, '不能超过100,000条'),
    /** `agreed`: the debtor agreed in advance to this time. Whether it will be answered is not known yet. */
    next: z.strictObject({ ...made, answered: z.boolean().exactOptional(), agreed: z.boolean().exactOptional() }),
  }),
  ({ log, next }, { conduct }) => ({ findings: checkContact(conduct.contact, log, next) }),
);

export const conductTopics = { wording, contact };
