import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Calendar } from 'antd';
import dayjs from 'dayjs';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths, date, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { today } from '../parts/today.ts';
import type { DeadlineChoice } from './deadline-choice.ts';
import { DeadlineRows } from './deadline-rows.tsx';
import 'dayjs/locale/zh-cn';

const MOST_OF_A_DAY = 200;

/** A month with the deadlines on each day, and those of the chosen day below. */
export function DeadlineCalendar({ choice }: { readonly choice: Omit<DeadlineChoice, 'within'> }): ReactElement {
  const { t, i18n } = useTranslation('deadlines');
  const [first, setFirst] = useState(() => date(`${today().slice(0, 7)}-01`));
  const [day, setDay] = useState<PlainDate | null>(null);
  // Six weeks are shown, starting with the week of the first, which begins on a Monday or a Sunday.
  const month = useAnswer('deadline-days', { ...choice, from: addDays(first, -6), until: addDays(first, 41) });
  const ofDay = useAnswer(
    'deadline-list',
    { ...choice, within: day ?? today(), offset: 0, limit: MOST_OF_A_DAY },
    day !== null,
  );
  const days = Map.groupBy(month.data?.days ?? [], ({ on }) => on);
  const turn = (to: PlainDate): void => {
    setFirst(date(`${to.slice(0, 7)}-01`));
    setDay(null);
  };

  const mark = (on: PlainDate): ReactElement | null => {
    const there = days.get(on);
    if (!there) return null;
    const what = there.map(({ kind, count }) => `${t(`short.${kind}`)} ${count}`);
    return (
      <button
        type="button"
        className="deadline-mark"
        data-past={on < today() || undefined}
        aria-pressed={day === on}
        aria-label={t('dayHint', { on, what: what.join('，') })}
        onClick={() => setDay(on)}
      >
        {what.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </button>
    );
  };

  return (
    <>
      <section className="sheet deadline-month">
        <div className="deadline-month-head">
          <Button icon={<LeftOutlined />} aria-label={t('before')} onClick={() => turn(addMonths(first, -1))} />
          <h2 aria-live="polite">
            {dayjs(first)
              .locale(i18n.language === 'en' ? 'en' : 'zh-cn')
              .format(i18n.language === 'en' ? 'MMMM YYYY' : 'YYYY年M月')}
          </h2>
          <Button icon={<RightOutlined />} aria-label={t('after')} onClick={() => turn(addMonths(first, 1))} />
          <Button onClick={() => turn(today())}>{t('today')}</Button>
        </div>
        <FailureAlert error={month.error} />
        <Calendar
          fullscreen={false}
          value={dayjs(day ?? first)}
          headerRender={() => null}
          fullCellRender={(shown) => {
            const on = shown.format('YYYY-MM-DD') as PlainDate;
            return (
              <div
                className="deadline-day"
                data-outside={on.slice(0, 7) !== first.slice(0, 7) || undefined}
                data-today={on === today() || undefined}
              >
                <span className="figure">{shown.date()}</span>
                {mark(on)}
              </div>
            );
          }}
        />
      </section>
      <section className="sheet deadline-sheet" aria-live="polite">
        {day === null ? (
          <p className="quiet deadline-hint">{t('chooseDay')}</p>
        ) : (
          <h2 className="deadline-group">{t('chosenDay', { on: day })}</h2>
        )}
        <FailureAlert error={ofDay.error} />
        {day !== null && ofDay.data && <DeadlineRows rows={ofDay.data.rows} grouped={false} />}
      </section>
    </>
  );
}
