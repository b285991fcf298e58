import type { KeptCaseTypeFragment, KeptTermFragment } from '../generated/graphql.ts';
import { periodInWords } from '../responsibility/period.ts';
import { today } from '../shared/dates.ts';
import { type Label, useLabel } from '../shared/labels.ts';
import { Card } from '../ui/card.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Status } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { caseTypeScreenQuery } from './case-type-documents.ts';
import { CaseTypeForm } from './case-type-form.tsx';
import { KeptRecord } from './record.tsx';
import { Screen } from './screen.tsx';
import { TermForm } from './term-form.tsx';

interface Dated {
  readonly validFrom?: string | null | undefined;
  readonly validUntil?: string | null | undefined;
}

function isOver({ validUntil }: Dated): boolean {
  return typeof validUntil === 'string' && validUntil <= today();
}

function When(dated: Dated) {
  if (isOver(dated)) return <Status>voorbij</Status>;
  return dated.validFrom && dated.validFrom > today() ? <Status tone="warning">gaat in</Status> : null;
}

/** How long a term is, in words. */
function lengthInWords({ amount, unit }: KeptTermFragment, label: Label): string {
  if (!amount || !unit) return 'de wet noemt geen aantal';
  return `${amount} ${label('TermUnit', unit)}`;
}

function Steps({ type }: { type: KeptCaseTypeFragment }) {
  const label = useLabel();
  return (
    <ScrollBox label={`Stappen van ${type.label}`}>
      <table className="ep-steps">
        <caption className="ep-visually-hidden">Stappen van {type.label}</caption>
        <thead>
          <tr>
            <th scope="col">Na</th>
            <th scope="col">kan komen</th>
          </tr>
        </thead>
        <tbody>
          {type.steps
            .filter(({ to }) => to.length > 0)
            .map(({ from, to }) => (
              <tr key={from}>
                <th scope="row">{label('CaseStatus', from)}</th>
                <td>{to.map((status) => label('CaseStatus', status)).join(', ')}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function CaseType({ type, terms }: { type: KeptCaseTypeFragment; terms: readonly KeptTermFragment[] }) {
  const label = useLabel();
  const { id, term, otherTerms, termChanges } = type;
  const draft = `caseType.change.${id}`;
  return (
    <KeptRecord
      id={id}
      title={type.label}
      marks={<When {...type} />}
      facts={[
        ['Wet en soort', `${label('Law', type.law)}, ${label('CaseKind', type.kind)}`],
        ['Uitgevoerd door', label('OfficeFunction', type.officeFunction)],
        ['Termijn', term ? `${lengthInWords(term, label)}: ${term.article}` : 'geen wettelijke termijn'],
        [
          'Ook mogelijk',
          otherTerms.map((each) => `${each.label} (${lengthInWords(each, label)}, ${each.article})`).join('; ') ||
            'niets anders',
        ],
        ...(term ? [['Soort termijn', type.reasonableTerm ? 'redelijke termijn' : 'vaste termijn'] as const] : []),
        ['Uit Suwinet', type.fromSuwinet ? 'ja' : 'nee'],
        ['Voor zaken ontvangen', periodInWords(type.validFrom, type.validUntil) ?? 'altijd'],
        [
          'Met de termijn kan',
          termChanges.length === 0 ? (
            'niets'
          ) : (
            <ul key="changes">
              {termChanges.map(({ ground, article }) => (
                <li key={ground}>
                  {label('CaseTermChangeGround', ground)} <span className="ep-quiet">{article}</span>
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
      actions={
        isOver(type)
          ? []
          : [
              {
                label: 'Wijzigen',
                about: type.label,
                draft,
                form: <CaseTypeForm draft={draft} type={type} terms={terms} />,
              },
            ]
      }
    >
      <Steps type={type} />
    </KeptRecord>
  );
}

function Term({ term }: { term: KeptTermFragment }) {
  const label = useLabel();
  const draft = `term.change.${term.id}`;
  return (
    <KeptRecord
      id={term.id}
      title={term.label}
      marks={<When {...term} />}
      facts={[
        ['Artikel', term.article],
        ['Lengte', lengthInWords(term, label)],
        ['Telt vanaf', label('TermStart', term.countsFrom)],
        ['Wet', term.law ? label('Law', term.law) : 'elke wet'],
        [
          'Gewone termijn van',
          term.caseKinds.map((kind) => label('CaseKind', kind)).join(', ') || 'geen: een termijn daarnaast',
        ],
        ['Geldt', periodInWords(term.validFrom, term.validUntil) ?? 'altijd'],
        ...(term.note ? [['Toelichting', term.note] as const] : []),
      ]}
      actions={
        isOver(term)
          ? []
          : [{ label: 'Wijzigen', about: term.label, draft, form: <TermForm draft={draft} term={term} /> }]
      }
    />
  );
}

/** What a case of each law and kind goes through, and the terms of the law, for a lawyer to read. */
export function CaseTypeScreen() {
  const [type, term] = ['caseType.add', 'term.add'];
  return (
    <Screen query={caseTypeScreenQuery}>
      {({ administration }) => {
        const { caseTypes = [], statutoryTerms = [] } = administration ?? {};
        return (
          <>
            <Card title="Zaaktypen" area="case-types">
              <p className="ep-quiet">
                Een zaak gaat volgens het zaaktype van de dag waarop zij binnenkwam, ook als dat later verandert.
              </p>
              <WorkPlace>
                <Actions
                  actions={[
                    {
                      label: 'Zaaktype toevoegen',
                      draft: type,
                      form: <CaseTypeForm draft={type} terms={statutoryTerms} />,
                    },
                  ]}
                />
                <ul className="ep-records">
                  {caseTypes.map((each) => (
                    <CaseType key={each.id} type={each} terms={statutoryTerms} />
                  ))}
                </ul>
              </WorkPlace>
            </Card>
            <Card title="Wettelijke termijnen" area="terms">
              <WorkPlace>
                <Actions actions={[{ label: 'Termijn toevoegen', draft: term, form: <TermForm draft={term} /> }]} />
                <ul className="ep-records">
                  {statutoryTerms.map((each) => (
                    <Term key={each.id} term={each} />
                  ))}
                </ul>
              </WorkPlace>
            </Card>
          </>
        );
      }}
    </Screen>
  );
}
