import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedView } from '../../electron/contract/stop-loss.ts';
import { type Fen, formatGrouped } from '../../electron/domain/quantities/money.ts';

interface Props {
  readonly name: 'spent' | 'collectible' | 'furtherCosts';
  readonly value: Fen | null | undefined;
  readonly proposed: ProposedView;
  readonly onTake: (value: Fen) => void;
}

/**
 * Shown below a figure: the program's value and its source, whether the lawyer has entered another, and a button to
 * take the program's.
 */
export function FigureSource({ name, value, proposed, onTake }: Props): ReactElement {
  const { t } = useTranslation('stopLoss');
  const { collectible, collectibleLow, furtherCosts, meansOn, onlyStated } = proposed;
  const offered =
    name === 'spent'
      ? []
      : (name === 'collectible' ? [collectible, collectibleLow] : [furtherCosts]).filter((each) => each !== null);
  if (offered.length === 0)
    return (
      <>{t(name === 'spent' ? 'spentMoreHint' : name === 'collectible' ? 'collectibleHint' : 'furtherCostsHint')}</>
    );
  const own = value !== null && value !== undefined && !offered.includes(value);
  const differing = [...new Set(offered)].filter((each) => each !== value);
  return (
    <>
      {own && <strong className="figure-own">{t('source.own')}</strong>}
      {name === 'collectible'
        ? t(onlyStated ? 'source.meansStated' : 'source.means', {
            on: meansOn,
            low: formatGrouped(collectibleLow ?? offered[0]!),
            high: formatGrouped(offered[0]!),
          })
        : t('source.fees', { amount: formatGrouped(offered[0]!) })}
      {differing.map((each) => (
        <Button key={each} type="link" size="small" className="figure-take" onClick={() => onTake(each)}>
          {t('source.take', { amount: formatGrouped(each) })}
        </Button>
      ))}
    </>
  );
}
