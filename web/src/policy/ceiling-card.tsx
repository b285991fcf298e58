import { graphql } from '../generated/gql.ts';
import type { PolicyDocumentLineFragment, ReserveCeilingsFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { Card } from '../ui/card.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { documentInWords } from './documents.ts';
import { eurosInWords, thousandsInWords } from './money-words.ts';
import { ReserveChart, type CeilingYear } from './reserve-chart.tsx';

/** A reserve against what it may be at most. */
export const reserveCeilingsFragment = graphql(`
  fragment ReserveCeilings on Reserve {
    label
    source
    openings {
      year
      amount
    }
    stateContributions {
      year
      amount
    }
    ceilings {
      year
      percent
      stateContribution
      ceiling
      balance
      surplus
    }
    framework {
      code
      rules {
        code
        subject
        effect
        text
      }
    }
  }
`);

function yearsOf({ openings, stateContributions, ceilings }: ReserveCeilingsFragment): CeilingYear[] {
  const years = [...new Set([...openings, ...stateContributions].map(({ year }) => year))].sort((a, b) => a - b);
  const amountIn = (all: readonly { year: number; amount?: number | null }[], year: number) =>
    all.find((one) => one.year === year)?.amount ?? undefined;
  return years.map((year) => {
    const held = ceilings.find((one) => one.year === year);
    return {
      year,
      balance: amountIn(openings, year),
      stateContribution: amountIn(stateContributions, year),
      ceiling: held?.ceiling,
      surplus: held?.surplus,
    };
  });
}

function Amount({ cents }: { cents: number | undefined }) {
  return (
    <td className="ep-number">
      {cents === undefined ? <span className="ep-quiet">onbekend</span> : thousandsInWords(cents)}
    </td>
  );
}

/** What the figures come to, in a sentence for each year of which the ceiling is known. */
function conclusionOf({ ceilings }: ReserveCeilingsFragment): string {
  if (ceilings.length === 0) {
    return 'Van geen enkel jaar zijn rijksbijdrage en stand allebei bekend, dus ook geen plafond.';
  }
  return ceilings
    .map(({ year, surplus, ceiling, balance }) => {
      const state = `Op 1 januari ${year} is de reserve ${eurosInWords(balance)} en het plafond ${eurosInWords(ceiling)}`;
      return surplus > 0 ? `${state}: ${eurosInWords(surplus)} te veel.` : `${state}: dat past.`;
    })
    .join(' ');
}

interface Props {
  readonly reserve: ReserveCeilingsFragment;
  readonly documents: readonly PolicyDocumentLineFragment[];
}

/** The reserve against its ceiling: a chart, the same as a table, and the rules that hold. */
export function CeilingCard({ reserve, documents }: Props) {
  const label = useLabel();
  const years = yearsOf(reserve);
  const rules = reserve.framework.rules.filter(({ subject }) => subject === 'RESERVE');
  const percent = reserve.ceilings[0]?.percent;
  const title = 'Past de reserve onder het plafond?';
  return (
    <Card title={title} area="ceiling">
      <p className="ep-conclusion">{conclusionOf(reserve)}</p>
      <ReserveChart years={years.filter(({ balance }) => balance !== undefined)} />
      <ScrollBox label={title}>
        <table className="ep-table ep-money-table">
          <caption className="ep-visually-hidden">
            {reserve.label} naast rijksbijdrage en plafond, bedragen × € 1.000
          </caption>
          <thead>
            <tr>
              <th scope="col">× € 1.000</th>
              <th scope="col" className="ep-number">
                Stand 1 januari
              </th>
              <th scope="col" className="ep-number">
                Rijksbijdrage
              </th>
              <th scope="col" className="ep-number">
                Plafond{percent !== undefined && ` (${percent} %)`}
              </th>
              <th scope="col" className="ep-number">
                Boven plafond
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, balance, stateContribution, ceiling, surplus }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <Amount cents={balance} />
                <Amount cents={stateContribution} />
                <Amount cents={ceiling} />
                <Amount cents={surplus} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rules.length > 0 && (
        <>
          <h3 className="ep-subhead">Wat zegt het kader over de reserve?</h3>
          <ul className="ep-rules">
            {rules.map(({ code, effect, text }) => (
              <li key={code}>
                <strong>{label('PolicyRuleEffect', effect)}</strong> {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="ep-source">
        Plafond: zoveel procent van de rijksbijdrage van dat jaar. Onbekend is wat de bron niet noemt. Bron:{' '}
        {documentInWords(documents, reserve.source)}.
      </p>
    </Card>
  );
}
