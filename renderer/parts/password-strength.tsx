import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../client.ts';

const ASK_AFTER_MS = 150;
const STEPS = [1, 2, 3, 4] as const;
const WORDS = ['strength.score0', 'strength.score1', 'strength.score2', 'strength.score3', 'strength.score4'] as const;

/** A password's strength as judged by main. Kept out of the query cache, where the password would be the key. */
export function PasswordStrength({ password }: { readonly password: string }): ReactElement | null {
  const { t } = useTranslation('unlock');
  const [score, setScore] = useState<number | null>(null);

  useEffect(() => {
    let outdated = false;
    const timer = window.setTimeout(() => {
      ask('password-strength', { password }).then(
        (answer) => !outdated && setScore(answer.score),
        () => undefined,
      );
    }, ASK_AFTER_MS);
    return () => {
      outdated = true;
      window.clearTimeout(timer);
    };
  }, [password]);

  if (password === '' || score === null) return null;
  return (
    <div className="strength" data-score={score}>
      <div className="strength-bar" aria-hidden>
        {STEPS.map((step) => (
          <i key={step} className={step <= score ? 'on' : ''} />
        ))}
      </div>
      <span role="status" aria-label={t('strength.label')}>
        {t(WORDS[score] ?? WORDS[0])}
      </span>
    </div>
  );
}
