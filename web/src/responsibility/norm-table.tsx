import { Link } from '@tanstack/react-router';
import { graphql } from '../generated/gql.ts';
import type { NormFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Status } from '../ui/status.tsx';
import { periodInWords } from './period.ts';

/** What an agreement demands, as a row shows it. */
export const normFragment = graphql(`
  fragment Norm on ServiceNorm {
    id
    code
    description
    measure
    law
    officeFunction
    caseKind
    days
    workingDays
    targetPercent
    assumed
    basis
    validFrom
    validUntil
  }
`);

function termInWords({ days, workingDays }: Pick<NormFragment, 'days' | 'workingDays'>): string {
  if (workingDays) return days === 1 ? '1 werkdag' : `${days} werkdagen`;
  return days === 1 ? '1 dag' : `${days} dagen`;
}

interface Props {
  readonly norms: readonly NormFragment[];
  /** Behind which of them somebody may look; none when left out. */
  readonly isOpen?: (norm: NormFragment) => boolean;
}

/** What an agreement demands, and which figures nobody has confirmed. */
export function NormTable({ norms, isOpen }: Props) {
  const label = useLabel();
  const bases = new Set(norms.map(({ basis }) => basis));
  return (
    <>
      <ScrollBox label="Normen">
        <table className="ep-responsibilities ep-norms">
          <caption className="ep-visually-hidden">Normen van deze overeenkomst</caption>
          <thead>
            <tr>
              <th scope="col">Norm</th>
              <th scope="col">Waarvoor</th>
              <th scope="col">Termijn</th>
              <th scope="col">Hoe vaak</th>
            </tr>
          </thead>
          <tbody>
            {norms.map((norm) => (
              <tr key={norm.id} className="ep-responsible">
                <th scope="row">
                  {capitalised(label('NormMeasure', norm.measure))}
                  <span className="ep-quiet">{norm.description}</span>
                  {isOpen?.(norm) && (
                    <Link to="/norm/$id" params={{ id: norm.id }} className="utrecht-link utrecht-link--html-a">
                      Wat te laat was
                      <span className="ep-visually-hidden">: {norm.description}</span>
                    </Link>
                  )}
                </th>
                <td>
                  {norm.law ? label('Law', norm.law) : 'Alle wetten'}, {label('OfficeFunction', norm.officeFunction)}
                  {norm.caseKind && <span className="ep-quiet">bij een {label('CaseKind', norm.caseKind)}</span>}
                  {(norm.validFrom || norm.validUntil) && (
                    <span className="ep-quiet">{periodInWords(norm.validFrom, norm.validUntil)}</span>
                  )}
                </td>
                <td>binnen {termInWords(norm)}</td>
                <td>
                  <span className="ep-responsible__who">
                    in {norm.targetPercent}% van de gevallen {norm.assumed && <Status tone="warning">aanname</Status>}
                  </span>
                  {bases.size > 1 && <span className="ep-quiet">{norm.basis}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {bases.size === 1 && <p className="ep-source">{norms[0]?.basis}</p>}
    </>
  );
}
