import { LinkOutlined, WarningFilled } from '@ant-design/icons';
import { Alert, Tag, Tooltip } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly count: number;
  /** The number of the first entry that does not follow from the one before. */
  readonly brokenAt: number | null;
}

/** Whether every entry still follows from the one before it. */
export function ChainState({ count, brokenAt }: Props): ReactElement | null {
  const { t } = useTranslation('negotiation');
  if (brokenAt !== null) {
    return (
      <Alert
        className="log-broken"
        type="error"
        showIcon
        icon={<WarningFilled />}
        title={t('chain.broken', { n: brokenAt })}
        description={t('chain.brokenHint')}
      />
    );
  }
  if (count === 0) return null;
  return (
    <Tooltip title={t('chain.wholeHint', { n: count })}>
      <Tag color="success" icon={<LinkOutlined aria-hidden />} tabIndex={0}>
        {t('chain.whole')}
      </Tag>
    </Tooltip>
  );
}
