import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import 'dayjs/locale/zh-cn';
import { useMemo, useRef, useState, type ComponentProps, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, type PlainDate } from '../../electron/domain/quantities/calendar.ts';

interface Props extends Omit<
  ComponentProps<typeof DatePicker>,
  'value' | 'defaultValue' | 'onChange' | 'minDate' | 'maxDate' | 'format' | 'picker' | 'showTime' | 'multiple'
> {
  readonly value?: PlainDate | null;
  readonly onChange?: (value: PlainDate | null) => void;
  /** First and last day that may be chosen, both inclusive. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

dayjs.extend(customParseFormat);

/** The first is how a date is shown; the others are also understood when typed. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日'];
const FIRST_DAY = '1900-01-01';

/**
 * A calendar day. The picker's own clock-bound dates stay inside this field. Of what was typed and is no day, or lies outside the range, the
 * picker would go on showing the text and keep the day before. Here it becomes the value as it stands, so that it is refused at the field;
 * a field that cannot be empty shows its day again.
 */
export function DateField({ value, onChange, from, until, ...rest }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const noDay = value && parseDate(value) === null ? value : null;
  const [drawing, setDrawing] = useState(0);
  // The picker takes a new object for a new day and drops what is being typed, at whatever drawing it comes.
  const shown = useMemo(() => (value && !noDay ? dayjs(value) : null), [value, noDay]);
  const first = useMemo(() => dayjs(from ?? FIRST_DAY), [from]);
  const last = useMemo(() => (until ? dayjs(until) : undefined), [until]);
  // What was typed since the field was entered. By the time it is left the picker may have put its day back over it, some frames early or late.
  const typing = useRef<string | null>(null);
  const leave = (shownText: string): void => {
    const typed = (typing.current ?? shownText).trim();
    typing.current = null;
    const read = dayjs(typed, FORMATS, true);
    const day = (read.isValid() ? read.format('YYYY-MM-DD') : typed) as PlainDate;
    if (typed === '' || day === value) return;
    if (rest.allowClear === false) setDrawing(drawing + 1);
    else onChange?.(day);
  };
  return (
    <span
      className="date-typing"
      onInputCapture={({ target }) => {
        typing.current = (target as HTMLInputElement).value;
      }}
    >
      <DatePicker
        key={drawing}
        placeholder={noDay ?? t('date.placeholder')}
        {...(noDay && { status: 'error' })}
        onBlur={({ target }) => leave((target as HTMLInputElement).value)}
        {...rest}
        className="date-field"
        // Enter takes the day that was typed; it must not send the form as well. Escape takes nothing.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape') typing.current = null;
        }}
        format={FORMATS}
        minDate={first}
        {...(last && { maxDate: last })}
        value={shown}
        onChange={(day) => {
          typing.current = null;
          onChange?.(day && !Array.isArray(day) ? parseDate(day.format('YYYY-MM-DD')) : null);
        }}
      />
    </span>
  );
}
