import { Select } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleStage, ArticleView } from '../../electron/contract/statutes.ts';
import { type Difference, differences } from '../../electron/domain/law/text-difference.ts';
import { useAnswer } from '../client.ts';
import { keyOf } from './article-key.ts';

/**
 * Two texts of one article side by side, deletions marked on the left and additions on the right. Renders nothing if
 * there is only one text.
 */
export function ArticleHistory({
  article,
}: {
  readonly article: Pick<ArticleView, 'law' | 'article' | 'effectiveFrom'>;
}): ReactElement | null {
  const { t } = useTranslation('statutes');
  const id = useId();
  const { law, article: number, effectiveFrom } = article;
  const history = useAnswer('statute-history', { law, article: number, effectiveFrom });
  const stages = history.data?.stages ?? [];
  const here = stages.findIndex((stage) => keyOf(stage) === keyOf(article));
  const [chosen, setChosen] = useState<readonly [number, number] | null>(null);
  const pair = chosen ?? neighbours(stages, here);
  if (pair === null) return null;
  const [left, right] = pair;
  const [before, after] = [stages[left], stages[right]];
  if (!before || !after) return null;
  const found = before.text !== null && after.text !== null ? differences(before.text, after.text) : null;
  const options = stages.map((stage, value) => ({
    value,
    label: `${stage.shortName}${stage.article}（${stage.version}）`,
  }));
  return (
    <section className="statute-history" aria-labelledby={id}>
      <h3 id={id}>{t('history.title')}</h3>
      <div className="statute-sides">
        <Side
          label={t('history.before')}
          stage={before}
          options={options}
          value={left}
          onChange={(value) => setChosen([value, right])}
          words={found}
          kind="removed"
        />
        <Side
          label={t('history.after')}
          stage={after}
          options={options}
          value={right}
          onChange={(value) => setChosen([left, value])}
          words={found}
          kind="added"
        />
      </div>
      {found?.every(({ kind }) => kind === 'same') && <p className="quiet">{t('history.same')}</p>}
    </section>
  );
}

/**
 * A text and the one before it, the nearest whose words are held; for the first text, it and the next. When an
 * article was divided, its other parts of the same day are neither.
 */
function neighbours(stages: readonly ArticleStage[], here: number): readonly [number, number] | null {
  const from = stages[here]?.effectiveFrom;
  if (from === undefined) return null;
  const before = stages.findLastIndex(({ effectiveFrom, text }) => effectiveFrom < from && text !== null);
  const numbered = before < 0 ? stages.findLastIndex(({ effectiveFrom }) => effectiveFrom < from) : before;
  if (numbered >= 0) return [numbered, here];
  const next = stages.findIndex(({ effectiveFrom }) => effectiveFrom > from);
  return next < 0 ? null : [here, next];
}

interface SideProps {
  readonly label: string;
  readonly stage: ArticleStage;
  readonly options: { readonly value: number; readonly label: string }[];
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Null if one of the texts is not held. */
  readonly words: readonly Difference[] | null;
  /** Whether this side's differences are removals or additions. */
  readonly kind: 'removed' | 'added';
}

function Side({ label, stage, options, value, onChange, words, kind }: SideProps): ReactElement {
  const { t } = useTranslation('statutes');
  const Mark = kind === 'removed' ? 'del' : 'ins';
  const shown = words?.filter((each) => each.kind === 'same' || each.kind === kind);
  return (
    <div className="statute-side">
      <Select aria-label={label} value={value} onChange={onChange} options={options} popupMatchSelectWidth={false} />
      <p className="quiet">
        {stage.document}{' '}
        {stage.effectiveTo === null
          ? t('since', { from: stage.effectiveFrom })
          : t('until', { from: stage.effectiveFrom, to: stage.effectiveTo })}
      </p>
      <div className="statute-words">
        {stage.text === null ? (
          <p className="quiet">{t('history.notHeld')}</p>
        ) : (
          (shown?.map((each, index) =>
            each.kind === 'same' ? <span key={index}>{each.text}</span> : <Mark key={index}>{each.text}</Mark>,
          ) ?? stage.text)
        )}
      </div>
    </div>
  );
}
