import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../electron/contract/statutes.ts';

const COLOURS: Record<ArticleView['state'], string> = {
  'in-force': 'success',
  repealed: 'error',
  superseded: 'warning',
  'not-yet': 'processing',
};

/** Whether an article is in force on the chosen day. */
export function StateTag({ state }: Pick<ArticleView, 'state'>): ReactElement {
  const { t } = useTranslation('statutes');
  return <Tag color={COLOURS[state]}>{t(`state.${state}`)}</Tag>;
}
