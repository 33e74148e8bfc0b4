import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type ComponentProps, type ReactElement, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date, parseDate, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { readDay } from '../../electron/domain/tables/typed-value.ts';
import 'dayjs/locale/zh-cn';

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

/**
 * The only notation that the picker itself reads, so that it commits nothing before the whole day is there: reading
 * shorter ones too, it would take 2026-11-1 for a day on the way to 2026-11-15 and write 2026-11-01 in its place. The
 * others are read here, when the field is left.
 */
const FORMAT = 'YYYY-MM-DD';

/**
 * A calendar day, typed in any notation of `readDay` or picked. The picker's own dates, which depend on the clock, stay
 * inside this field. After text that is not a day, or a day out of range, the picker would keep showing the text but
 * hold the previous day. Here the fault is said beside the field, and the text becomes the value, so that main refuses
 * it; a field that must hold a day shows the previous one again.
 */
export function DateField({ value, onChange, from = date('1900-01-01'), until, ...rest }: Props): ReactElement {
  const { t } = useTranslation('parts');
  const noDay = value && parseDate(value) === null ? value : null;
  const [drawing, setDrawing] = useState(0);
  /** What was last typed in vain into a field that must hold a day. */
  const [inVain, setInVain] = useState<string | null>(null);
  // Given a new object, the picker takes it for a new day and drops what is being typed, on any render.
  const shown = useMemo(() => (value && !noDay ? dayjs(value) : null), [value, noDay]);
  const first = useMemo(() => dayjs(from), [from]);
  const last = useMemo(() => (until ? dayjs(until) : undefined), [until]);
  // What was typed since the field was focused. By blur the picker may have restored its day, some frames early or
  // late.
  const typing = useRef<string | null>(null);
  const faultOf = (typed: string): string | null => {
    const day = readDay(typed);
    if (day === null) return t('date.invalid', { typed });
    if (day < from) return t('date.early', { day: from });
    return until && day > until ? t('date.late', { day: until }) : null;
  };
  const take = (day: PlainDate | null): void => {
    typing.current = null;
    setInVain(null);
    onChange?.(day);
  };
  const leave = (shownText: string): void => {
    const typed = (typing.current ?? shownText).trim();
    typing.current = null;
    if (typed === '' || typed === value) {
      // After Escape the text of what was called off may still be there.
      if (shownText.trim() !== typed) setDrawing(drawing + 1);
      return;
    }
    const day = readDay(typed) ?? (typed as PlainDate);
    const refused = rest.allowClear === false && faultOf(typed) !== null;
    setInVain(refused ? typed : null);
    if (refused || day === value) setDrawing(drawing + 1);
    else take(day);
  };
  const wrong = inVain ?? value;
  const fault = wrong ? faultOf(wrong) : null;
  return (
    <span
      className="date-typing"
      onInputCapture={({ target }) => {
        typing.current = (target as HTMLInputElement).value;
      }}
    >
      <DatePicker
        // Made anew to show the day that it holds: it does not rewrite its text for a day that is the same.
        key={drawing}
        placeholder={noDay ?? t('date.placeholder')}
        {...(fault !== null && { status: 'error' })}
        onBlur={({ target }) => leave((target as HTMLInputElement).value)}
        {...rest}
        className="date-field"
        // Enter takes the typed day; it must not submit the form as well. Escape takes nothing.
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            const typed = typing.current ?? '';
            const day = readDay(typed);
            if (day !== null && day !== value && faultOf(typed) === null) take(day);
          }
          if (event.key === 'Escape') typing.current = value ?? '';
        }}
        format={FORMAT}
        // Or the day under a resting mouse, where the calendar opens, would be written over what is being typed.
        previewValue={false}
        minDate={first}
        {...(last && { maxDate: last })}
        value={shown}
        onChange={(day) => take(day && !Array.isArray(day) ? parseDate(day.format(FORMAT)) : null)}
      />
      {fault !== null && (
        <span role="alert" className="date-fault">
          {fault}
        </span>
      )}
    </span>
  );
}
