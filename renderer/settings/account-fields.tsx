import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BankAccountFields } from '../parts/bank-account-fields.tsx';

/** The account for cases that name none of their own. */
export function AccountFields(): ReactElement {
  const { t } = useTranslation('settings');
  return (
    <section className="sheet" aria-label={t('account.title')}>
      <h2>{t('account.title')}</h2>
      <p className="quiet">{t('account.hint')}</p>
      <BankAccountFields />
    </section>
  );
}
