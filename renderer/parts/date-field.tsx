import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ComponentProps, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, type PlainDate } from '../../electron/domain/calendar.ts';

interface Props extends Omit<ComponentProps<typeof DatePicker>, 'value' | 'defaultValue' | 'onChange' | 'minDate' | 'maxDate' | 'format' | 'picker' | 'showTime' | 'multiple'> {
  readonly value?: PlainDate | null;
  readonly onChange?: (value: PlainDate | null) => void;
  /** First and last day that may be chosen, both inclusive. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

/** The first is how a date is shown; the others are also understood when typed. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日'];
const FIRST_DAY = '1900-01-01';

/** A calendar day. The picker's own clock-bound dates stay inside this field. */
export function DateField({ value, onChange, from, until, ...rest }: Props): ReactElement {
  const { t } = useTranslation('parts');
  return (
    <DatePicker
      placeholder={t('date.placeholder')}
      {...rest}
      className="date-field"
      // Enter takes the day that was typed; it must not send the form as well.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      format={FORMATS}
      minDate={dayjs(from ?? FIRST_DAY)}
      {...(until && { maxDate: dayjs(until) })}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day && !Array.isArray(day) ? parseDate(day.format('YYYY-MM-DD')) : null)}
    />
  );
}
