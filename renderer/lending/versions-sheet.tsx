import { Button, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import { Instant } from '../parts/instant.tsx';

type Version = Output<'lending-read'>['versions'][number];

/** Every version, newest first; an earlier one can be loaded into the form again, and becomes current once saved. */
export function VersionsSheet({
  versions,
  onTake,
}: {
  readonly versions: readonly Version[];
  readonly onTake: (facts: Version['facts'], version: number) => void;
}): ReactElement {
  const { t } = useTranslation('lending');
  return (
    <section className="sheet" aria-labelledby="lending-history">
      <h2 id="lending-history">{t('history.title')}</h2>
      <ul className="lending-versions">
        {versions.map(({ version, savedAt, facts }, index) => (
          <li key={version}>
            <span>{t('history.version', { n: version })}</span>
            <Instant at={savedAt} />
            {index === 0 ? (
              <Tag>{t('history.current')}</Tag>
            ) : (
              <Button
                size="small"
                aria-label={t('history.takeOf', { n: version })}
                onClick={() => onTake(facts, version)}
              >
                {t('history.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
