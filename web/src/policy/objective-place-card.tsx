import { Link } from '@tanstack/react-router';
import { graphql } from '../generated/gql.ts';
import type { ObjectivePlaceFragment, PolicyDocumentLineFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { documentInWords } from './documents.ts';
import { ObjectiveLink } from './objective-link.tsx';

/** Where an objective stands in policy: its line, what the line serves, and what it serves itself. */
export const objectivePlaceFragment = graphql(`
  fragment ObjectivePlace on Objective {
    code
    lineCode
    lineLabel
    ambitions {
      source
      ambition {
        code
        label
      }
    }
    line {
      code
      framework {
        code
        title
        municipality
      }
      ambitions {
        source
        ambition {
          code
          label
        }
      }
      objectives {
        code
        label
      }
    }
  }
`);

type Contribution = ObjectivePlaceFragment['ambitions'][number];

interface AmbitionsProps {
  readonly contributions: readonly Contribution[];
  readonly documents: readonly PolicyDocumentLineFragment[];
}

function Ambitions({ contributions, documents }: AmbitionsProps) {
  return (
    <ul className="ep-place__ambitions">
      {contributions.map(({ ambition, source }) => (
        <li key={`${ambition.code} ${source}`}>
          {ambition.label}
          <span className="ep-quiet">Bron: {documentInWords(documents, source)}</span>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly place: ObjectivePlaceFragment;
  readonly documents: readonly PolicyDocumentLineFragment[];
}

/** What the objective belongs to and what it serves, with the others of its line. */
export function ObjectivePlaceCard({ place, documents }: Props) {
  const { line, ambitions } = place;
  const others = line.objectives.filter(({ code }) => code !== place.code);
  return (
    <Card title="Waar hoort dit bij?" area="place">
      <dl className="ep-place">
        <div>
          <dt>Beleidskader</dt>
          <dd>
            <Link to="/beleid/kaders" className="utrecht-link utrecht-link--html-a">
              {line.framework.title}
              {line.framework.municipality && ` van ${line.framework.municipality}`}
            </Link>
          </dd>
        </div>
        <div>
          <dt>Ambities</dt>
          <dd>
            {ambitions.length > 0 ? (
              <Ambitions contributions={ambitions} documents={documents} />
            ) : (
              'Geen ambitie aan gekoppeld.'
            )}
          </dd>
        </div>
        {line.ambitions.length > 0 && (
          <div>
            <dt>De hele lijn draagt bij aan</dt>
            <dd>
              <Ambitions contributions={line.ambitions} documents={documents} />
            </dd>
          </div>
        )}
        <div>
          <dt>
            Andere doelstellingen in lijn {place.lineCode}, {place.lineLabel}
          </dt>
          <dd>
            <ul className="ep-place__others">
              {others.map(({ code, label }) => (
                <li key={code}>
                  <ObjectiveLink code={code} label={label} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </Card>
  );
}
