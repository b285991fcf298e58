import type { ActivityTermsSeenFragment, RegisteredActivityRowFragment } from '../generated/graphql.ts';
import { periodInWords } from '../responsibility/period.ts';
import { type Label, useLabel } from '../shared/labels.ts';
import { Card } from '../ui/card.tsx';
import { Status } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { ConfirmPurposeForm, PurposeForm } from './purpose-forms.tsx';
import { purposeScreenQuery } from './purpose-documents.ts';
import { KeptRecord } from './record.tsx';
import { Screen } from './screen.tsx';

type Facts = readonly (readonly [term: string, description: string])[];

function factsOf(terms: ActivityTermsSeenFragment, label: Label): Facts {
  return [
    ['Doel', terms.purpose],
    ['Grondslag', terms.ground],
    ['Artikel', terms.article],
    ['Verantwoordelijke', terms.controller],
    ['Verwerker', terms.processor ?? 'geen'],
    ['Wetten, volledig te zien', terms.laws.map((law) => label('Law', law)).join(', ') || 'geen'],
    ['Ziet ook dát er onder andere wetten iets is', terms.coordination ? 'ja' : 'nee'],
    ['Mag Suwinet gebruiken', terms.suwi ? 'ja' : 'nee'],
    ['Rollen', terms.roles.map((role) => label('Role', role)).join(', ') || 'geen'],
    ['Bewaartermijn', terms.retentionYears ? `${terms.retentionYears} jaar` : 'volgens de selectielijst'],
    ['Geldt', periodInWords(terms.validFrom, terms.validUntil) ?? 'altijd'],
  ];
}

/** What would change, of all that an activity says. */
function differences(now: Facts, proposed: Facts): Facts {
  return proposed.filter(([term, description]) => now.find(([other]) => other === term)?.[1] !== description);
}

function Activity({ activity, mayPropose }: { activity: RegisteredActivityRowFragment; mayPropose: boolean }) {
  const label = useLabel();
  const { id, current, proposal, proposedBy, mayConfirm } = activity;
  const shown = current ?? proposal;
  if (!shown) return null;
  const now = current ? factsOf(current, label) : [];
  const asked = proposal ? differences(now, factsOf(proposal, label)) : [];
  const [propose, confirm] = [`purpose.propose.${id}`, `purpose.confirm.${id}`];
  const actions = [
    {
      label: mayConfirm ? 'Voorstel beoordelen' : 'Voorstel intrekken',
      about: shown.label,
      draft: confirm,
      form: <ConfirmPurposeForm draft={confirm} activity={activity} />,
      fits: proposal !== null && proposal !== undefined && (mayConfirm || mayPropose),
    },
    {
      label: 'Wijziging voorstellen',
      about: shown.label,
      draft: propose,
      form: <PurposeForm draft={propose} activity={activity} />,
      fits: mayPropose && !mayConfirm,
    },
  ];
  return (
    <KeptRecord
      id={id}
      title={shown.label}
      marks={
        <>
          {!current && <Status tone="warning">nog niet bevestigd</Status>}
          {proposal && <Status tone="warning">voorstel wacht</Status>}
        </>
      }
      facts={now.length > 0 ? now : asked}
      actions={actions.filter(({ fits }) => fits)}
    >
      {proposal && current && (
        <div className="ep-conflict">
          <p className="ep-conflict__title">Voorstel van {proposedBy?.name ?? 'een collega'}</p>
          <dl className="ep-record__facts">
            {asked.map(([term, description]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
          {asked.length === 0 && <p>Het voorstel verandert niets.</p>}
        </div>
      )}
    </KeptRecord>
  );
}

/** The register of processing activities: what is in use, and what waits for a second pair of eyes. */
export function PurposeScreen({ mayPropose }: { mayPropose: boolean }) {
  const draft = 'purpose.add';
  return (
    <Screen query={purposeScreenQuery}>
      {({ administration }) => (
        <Card title="Doelen: het register van verwerkingsactiviteiten" area="purposes">
          <p className="ep-quiet">
            Een doel bepaalt welke gegevens van inwoners iemand mag zien. Daarom telt een wijziging pas als een ander
            dan de voorsteller haar bevestigt: een functioneel beheerder of de privacydesk.
          </p>
          <WorkPlace>
            {mayPropose && (
              <Actions actions={[{ label: 'Nieuw doel voorstellen', draft, form: <PurposeForm draft={draft} /> }]} />
            )}
            <ul className="ep-records">
              {(administration?.processingActivities ?? []).map((activity) => (
                <Activity key={activity.id} activity={activity} mayPropose={mayPropose} />
              ))}
            </ul>
          </WorkPlace>
        </Card>
      )}
    </Screen>
  );
}
