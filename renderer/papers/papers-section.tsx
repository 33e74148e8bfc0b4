import { PlusOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import './papers.css';

const GROUPS = ['协商', '委托', '诉前', '诉讼', '执行'] as const;
const ELSEWHERE = ['letters', 'plan', 'ledger', 'log'] as const;

/** Every paper that can be made for the case, in the order in which a recovery needs them. */
export function PapersSection(): ReactElement {
  const { t } = useTranslation('papers');
  const { id } = useCase();
  const list = useAnswer('template-list', {});
  const templates = list.data?.templates ?? [];
  return (
    <div>
      <div className="page-head">
        <h2 className="section-title">{t('title')}</h2>
        <span className="grow" />
        <Link to={`/cases/${id}/papers/new/edit`}>
          <PlusOutlined aria-hidden /> {t('newTemplate')}
        </Link>
      </div>
      <FailureAlert error={list.error} />
      {list.isPending && <Loading />}
      <div className="paper-groups">
        {GROUPS.map((group) => (
          <section key={group} className="sheet" aria-labelledby={`papers-${group}`}>
            <h2 id={`papers-${group}`}>{t(`groups.${group}`)}</h2>
            <ul className="paper-list">
              {templates
                .filter((template) => template.group === group)
                .map(({ id: template, title, about, own, fault }) => (
                  <li key={template}>
                    <Link to={`/cases/${id}/papers/${template}${fault ? '/edit' : ''}`}>{title}</Link>
                    {own && <Tag>{t('own')}</Tag>}
                    {fault && <Tag color="error">{t('broken')}</Tag>}
                    <p className="quiet">{fault ? fault.message : about}</p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {list.data && (
          <section className="sheet" aria-labelledby="papers-elsewhere">
            <h2 id="papers-elsewhere">{t('elsewhere')}</h2>
            <ul className="paper-list">
              {ELSEWHERE.map((path) => (
                <li key={path}>
                  <Link to={`/cases/${id}/${path}`}>{t(`links.${path}`)}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
