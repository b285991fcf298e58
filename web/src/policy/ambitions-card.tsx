import { graphql } from '../generated/gql.ts';
import type { AmbitionCardFragment, PolicyDocumentLineFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { documentInWords, isOurs } from './documents.ts';
import { ObjectiveLink } from './objective-link.tsx';

/** An ambition with what contributes to it. */
export const ambitionCardFragment = graphql(`
  fragment AmbitionCard on Ambition {
    code
    label
    contributions {
      source
      line {
        code
        label
      }
      objective {
        code
        label
      }
    }
  }
`);

type Contribution = AmbitionCardFragment['contributions'][number];

/** Contributions in the order of their objectives, each once: what a document says goes before what we chose. */
function objectivesOf({ contributions }: AmbitionCardFragment): (Contribution & { objective: { code: string } })[] {
  const byCode = new Map<string, Contribution & { objective: { code: string; label: string } }>();
  for (const contribution of contributions) {
    const { objective, source } = contribution;
    if (objective && (!isOurs(source) || !byCode.has(objective.code))) {
      byCode.set(objective.code, { ...contribution, objective });
    }
  }
  return [...byCode.values()].sort((one, other) => one.objective.code.localeCompare(other.objective.code, 'nl'));
}

function wholeLines({ contributions }: AmbitionCardFragment): string[] {
  return contributions.flatMap(({ objective, line }) => (objective ? [] : line.code));
}

interface Props {
  readonly ambitions: readonly AmbitionCardFragment[];
  readonly documents: readonly PolicyDocumentLineFragment[];
}

/** The pictures of the municipality above all lines, with the way to every objective that serves them. */
export function AmbitionsCard({ ambitions, documents }: Props) {
  const named = ambitions.flatMap(({ contributions }) => contributions.map(({ source }) => source));
  const sources = [...new Set(named.filter((source) => !isOurs(source)))];
  return (
    <Card
      title="Ambities"
      area="ambitions"
      aside={<span className="ep-count">en de doelstellingen die eraan bijdragen</span>}
    >
      <ul className="ep-ambitions">
        {ambitions.map((ambition) => (
          <li key={ambition.code} className="ep-ambition">
            <h3 className="ep-ambition__label">{ambition.label}</h3>
            <ul className="ep-ambition__objectives" aria-label={`Doelstellingen voor: ${ambition.label}`}>
              {objectivesOf(ambition).map(({ objective, source }) => (
                <li key={objective?.code}>
                  {objective && <ObjectiveLink code={objective.code} label={objective.label} short />}
                  {!isOurs(source) && (
                    <span className="ep-ambition__stated">
                      <span aria-hidden="true">*</span>
                      <span className="ep-visually-hidden"> (staat in het kader)</span>
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {wholeLines(ambition).length > 0 && (
              <p className="ep-quiet">
                Het kader noemt hier {wholeLines(ambition).length === 1 ? 'lijn' : 'de lijnen'}{' '}
                {wholeLines(ambition).join(', ')} in hun geheel.
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="ep-source">
        {sources.length > 0 &&
          `* Staat in: ${sources.map((source) => documentInWords(documents, source)).join('; ')}. `}
        De andere koppelingen zijn een eigen keuze, die de gemeente nog bevestigt.
      </p>
    </Card>
  );
}
