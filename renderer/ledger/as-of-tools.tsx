import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Slider } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dateOfDayNumber, dayNumber, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { DateField } from '../parts/date-field.tsx';
import { today } from '../parts/today.ts';

interface Props {
  readonly asOf: PlainDate;
  /** First day on which anything is owed. */
  readonly from: PlainDate;
  readonly dueOn: PlainDate;
  readonly onChange: (asOf: PlainDate) => void;
}

/** How far past today, or past the due day, the slider goes. */
const DAYS_AHEAD = 365;

/** The day the ledger is drawn up for: typed, stepped day by day, or set with the slider. */
export function AsOfTools({ asOf, from, dueOn, onChange }: Props): ReactElement {
  const { t } = useTranslation('ledger');
  const now = today();
  const [first, last] = [dayNumber(from), dayNumber(now > dueOn ? now : dueOn) + DAYS_AHEAD];
  const chosen = dayNumber(asOf);
  return (
    <div className="as-of">
      <label className="ledger-as-of">
        <span>{t('asOf')}</span>
        <DateField value={asOf} onChange={(day) => onChange(day ?? now)} allowClear={false} />
      </label>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('dayBefore')}
        title={t('dayBefore')}
        onClick={() => onChange(addDays(asOf, -1))}
      />
      <Button
        icon={<RightOutlined />}
        aria-label={t('dayAfter')}
        title={t('dayAfter')}
        onClick={() => onChange(addDays(asOf, 1))}
      />
      <div className="as-of-slider">
        <Slider
          min={Math.min(first, chosen)}
          max={Math.max(last, chosen)}
          value={chosen}
          onChange={(day) => onChange(dateOfDayNumber(day))}
          marks={{ [dayNumber(dueOn)]: t('marks.due'), [dayNumber(now)]: t('marks.today') }}
          tooltip={{ formatter: (day) => dateOfDayNumber(day ?? chosen) }}
          ariaLabelForHandle={t('moveDay')}
          ariaValueTextFormatterForHandle={dateOfDayNumber}
        />
      </div>
      <Button type="link" disabled={asOf === now} onClick={() => onChange(now)}>
        {t('toToday')}
      </Button>
    </div>
  );
}
