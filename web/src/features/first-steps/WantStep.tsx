import { UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { useSample } from '@/engine/session/workspace';
import { messageOf } from '@/lib/api/problem';
import { useStore } from '@/lib/store';
import { notify } from '@/ui/notify';
import { WANTS } from './steps';
import { want } from './want';
import css from './Welcome.module.css';

/** What somebody came for; or a look at the sample company first. */
export function WantStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const navigate = useNavigate();
  const sample = useSample();
  const chosen = useStore(want);
  return (
    <>
      <p className="quiet">{t('welcome.want.text')}</p>
      <div className={css.wants}>
        {WANTS.map((one) => (
          <UnstyledButton key={one} className={css.want} data-chosen={(one === chosen && !workspace.empty) || undefined} onClick={() => { want.set(one); onDone(); }}>
            <strong>{t(`welcome.want.${one}`)}</strong>
            <span className="quiet">{t(`welcome.want.${one}Text`)}</span>
          </UnstyledButton>
        ))}
        {workspace.empty && (
          <UnstyledButton className={css.want} disabled={sample.isPending} aria-busy={sample.isPending}
            onClick={() => sample.mutate('load', { onSuccess: () => void navigate({ to: '/' }), onError: (error) => notify.bad(messageOf(error)) })}>
            <strong>{t('welcome.want.sample')}</strong>
            <span className="quiet">{sample.isPending ? t('welcome.want.sampleLoading') : t('welcome.want.sampleText')}</span>
          </UnstyledButton>
        )}
      </div>
    </>
  );
}
