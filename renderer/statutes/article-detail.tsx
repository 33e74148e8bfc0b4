import { CopyOutlined } from '@ant-design/icons';
import { Alert, Button, Tag } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import { formatCitation } from '../../electron/domain/law/citation-check.ts';
import { useCopy } from '../parts/use-copy.ts';
import { ArticleHistory } from './article-history.tsx';
import { keyOf } from './article-key.ts';
import { ArticleText } from './article-text.tsx';
import { StateTag } from './state-tag.tsx';

interface Props {
  readonly article: ArticleView;
  /** Further actions on it here, such as inserting it into a letter. */
  readonly actions?: ReactNode;
  /** Shown below it, such as where it is used. */
  readonly more?: ReactNode;
  readonly onSuccessor: (law: string, article: string) => void;
}

/** One article: its text, whether it is in force on the chosen day, and what has replaced it. */
export function ArticleDetail({ article, actions, more, onSuccessor }: Props): ReactElement {
  const { t } = useTranslation('statutes');
  const copy = useCopy();
  const citation = formatCitation(article.law, [article.article]);
  const { successor, effectiveFrom: from, effectiveTo: to } = article;
  return (
    <article className="statute">
      <h2 className="statute-name">{citation}</h2>
      <p className="statute-validity">
        <StateTag state={article.state} />
        {to === null ? t('since', { from }) : t('until', { from, to })}
        <span className="quiet">{article.version}</span>
        {article.own && <Tag color="purple">{t('own')}</Tag>}
        {article.dateConfidence === 'unverified' && <Tag color="warning">{t('unverified')}</Tag>}
      </p>
      {article.caution && <Alert className="failure" type="warning" showIcon title={article.caution} />}
      {successor && (
        <Alert
          type={article.state === 'in-force' ? 'info' : 'warning'}
          showIcon
          title={t('successor', { law: successor.law, article: successor.article })}
          description={successor.why}
          action={
            <Button size="small" onClick={() => onSuccessor(successor.law, successor.article)}>
              {t('open')}
            </Button>
          }
        />
      )}
      {!successor && article.state !== 'in-force' && <Alert type="warning" showIcon title={t('notInForce')} />}
      <ArticleText text={article.text} notes={article.notes} />
      {article.formerly.length > 0 && (
        <section className="statute-formerly" aria-label={t('formerly')}>
          <strong>{t('formerly')}</strong>
          {article.formerly.map((place, index) => (
            <p key={index}>
              {place.subject} {t('successor', { law: place.law, article: place.article })}{' '}
              <Button size="small" type="link" onClick={() => onSuccessor(place.law, place.article)}>
                {t('open')}
              </Button>
              <br />
              <span className="quiet">{place.why}</span>
            </p>
          ))}
        </section>
      )}
      {article.purpose && (
        <p className="statute-purpose">
          <span>{t('purpose')}</span>
          {article.purpose}
        </p>
      )}
      <div className="statute-actions">
        {actions}
        <Button icon={<CopyOutlined />} onClick={() => copy(citation)}>
          {t('copyCitation')}
        </Button>
        <Button icon={<CopyOutlined />} onClick={() => copy(article.text)}>
          {t('copyText')}
        </Button>
      </div>
      <p className="statute-source">{t('source', { source: article.source, on: article.checkedOn })}</p>
      <ArticleHistory key={keyOf(article)} article={article} />
      {more}
    </article>
  );
}
