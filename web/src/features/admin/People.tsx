import { useTranslation } from '@/lib/i18n/useTranslation';
import { useObject } from '@/engine/schema/catalog';
import { LinkButton } from '@/ui/LinkButton';
import css from './Admin.module.css';
import { AwayPeople } from './AwayPeople';
import { Invitations } from './Invitations';
import { LeftViews } from './LeftViews';
import { LostDevice } from './LostDevice';
import { PasswordForm } from './PasswordForm';
import { SeeAs } from './SeeAs';
import { StepRule } from './StepRule';

/** Users, teams and territories are records like any other: their lists are the place to add and change them. */
export function People() {
  const { t } = useTranslation();
  const users = useObject('user');
  const teams = useObject('team');
  const territories = useObject('territory');
  return (
    <section aria-labelledby="admin-people">
      <h2 id="admin-people">{t('admin.people')}</h2>
      <p className="quiet">{t('admin.peopleText')}</p>
      <div className={css.links}>
        {[users, teams, territories].map(
          (object) =>
            object && (
              <LinkButton key={object.key} to="/o/$object" params={{ object: object.key }} search={{}} variant="default">
                {object.plural}
              </LinkButton>
            ),
        )}
      </div>
      <Invitations />
      <PasswordForm />
      <LostDevice />
      <AwayPeople />
      <SeeAs />
      <StepRule />
      <LeftViews />
    </section>
  );
}
