import type { Rule } from 'antd/es/form';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isFen, NO_MONEY } from '../../electron/domain/quantities/money.ts';
import { parsePercent } from '../../electron/domain/quantities/rates.ts';

interface Rules {
  /** A value must be given: text that is not blank, a number, a date, or a choice. */
  readonly required: Rule;
  /** An amount that may be left empty. */
  readonly amount: Rule;
  /** An amount above zero that must be given. */
  readonly positiveAmount: Rule[];
  /** A rate that must be given. */
  readonly rate: Rule[];
}

/** What forms check before asking main, with messages in the window's language. */
export function useRules(): Rules {
  const { t } = useTranslation('parts');
  return useMemo(() => {
    // Not `whitespace: true`: it treats every number as empty text.
    const required: Rule = {
      required: true,
      message: t('required'),
      validator: (_, value: unknown) =>
        value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
          ? Promise.reject(new Error(t('required')))
          : Promise.resolve(),
    };
    const given: Rule = { required: true, message: t('required') };
    const check = (fault: (value: unknown) => string | false): Rule => ({
      validator: (_, value: unknown) => {
        const message = value === null || value === undefined ? false : fault(value);
        return message ? Promise.reject(new Error(message)) : Promise.resolve();
      },
    });
    const amount = check((value) => !isFen(value) && t('money.invalid'));
    return {
      required,
      amount,
      positiveAmount: [given, amount, check((value) => value === NO_MONEY && t('money.positive'))],
      rate: [given, check((value) => parsePercent(String(value)) === null && t('percent.invalid'))],
    };
  }, [t]);
}
