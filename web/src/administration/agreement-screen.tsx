import type { KeptAgreementFragment, KeptNormFragment } from '../generated/graphql.ts';
import { periodInWords } from '../responsibility/period.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { Status } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import type { Option } from '../work/choice-field.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { agreementScreenQuery } from './agreement-documents.ts';
import { AgreementForm } from './agreement-form.tsx';
import { NormForm } from './norm-form.tsx';
import { KeptRecord } from './record.tsx';
import { Screen } from './screen.tsx';

function Norm({ norm }: { norm: KeptNormFragment }) {
  const label = useLabel();
  const draft = `norm.change.${norm.id}`;
  return (
    <KeptRecord
      id={norm.id}
      title={capitalised(label('NormMeasure', norm.measure))}
      marks={norm.assumed && <Status tone="warning">aanname</Status>}
      facts={[
        ['Wat', norm.description],
        ['Termijn', `binnen ${norm.days} ${norm.workingDays ? 'werkdagen' : 'dagen'}`],
        ['Hoe vaak', `in ${norm.targetPercent}% van de gevallen`],
        [
          'Waarvoor',
          [
            norm.law ? label('Law', norm.law) : 'alle wetten',
            label('OfficeFunction', norm.officeFunction),
            ...(norm.caseKind ? [label('CaseKind', norm.caseKind)] : []),
          ].join(', '),
        ],
        ['Geldt', periodInWords(norm.validFrom, norm.validUntil) ?? 'altijd'],
      ]}
      actions={[
        {
          label: 'Wijzigen',
          about: norm.description,
          draft,
          form: <NormForm draft={draft} norm={norm} agreementId="" />,
        },
      ]}
    />
  );
}

function Agreement({
  agreement,
  organisations,
}: {
  agreement: KeptAgreementFragment;
  organisations: readonly Option[];
}) {
  const label = useLabel();
  const { id, title, norms } = agreement;
  const [change, norm] = [`agreement.change.${id}`, `norm.add.${id}`];
  return (
    <Card title={title} area="agreements">
      <ul className="ep-records">
        <KeptRecord
          id={id}
          title={capitalised(label('AgreementKind', agreement.kind))}
          facts={[
            ['Opdrachtgever', agreement.commissioner.name],
            ['Opdrachtnemer', agreement.executor.name],
            ['Geldt', periodInWords(agreement.validFrom, agreement.validUntil) ?? 'looptijd onbekend'],
            ['Bron', agreement.basis],
          ]}
          actions={[
            {
              label: 'Wijzigen',
              about: title,
              draft: change,
              form: <AgreementForm draft={change} agreement={agreement} organisations={organisations} />,
            },
            { label: 'Norm toevoegen', about: title, draft: norm, form: <NormForm draft={norm} agreementId={id} /> },
          ]}
        />
        {norms.map((each) => (
          <Norm key={each.id} norm={each} />
        ))}
      </ul>
    </Card>
  );
}

/** What was agreed with whoever executes, and the norms that follow. */
export function AgreementScreen() {
  const draft = 'agreement.add';
  return (
    <Screen query={agreementScreenQuery}>
      {({ administration }) => {
        const organisations = (administration?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }));
        return (
          <>
            <Card title="Overeenkomsten en normen" area="agreements">
              <p className="ep-quiet">
                “Aanname” staat bij cijfers die geen bron noemt. Vul de cijfers van uw gemeente in en haal de aanname
                weg.
              </p>
              <WorkPlace>
                <Actions
                  actions={[
                    {
                      label: 'Overeenkomst toevoegen',
                      draft,
                      form: <AgreementForm draft={draft} organisations={organisations} />,
                    },
                  ]}
                />
              </WorkPlace>
            </Card>
            {(administration?.agreements ?? []).map((agreement) => (
              <Agreement key={agreement.id} agreement={agreement} organisations={organisations} />
            ))}
          </>
        );
      }}
    </Screen>
  );
}
