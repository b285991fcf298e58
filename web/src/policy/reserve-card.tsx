import { useId } from 'react';
import { graphql } from '../generated/gql.ts';
import type { PolicyDocumentLineFragment, ReserveTableFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { documentInWords } from './documents.ts';
import { MoneyTable } from './money-table.tsx';
import { changeInWords } from './money-words.ts';

/** A reserve through some years. */
export const reserveTableFragment = graphql(`
  fragment ReserveTable on Reserve {
    label
    source
    years
    openings {
      year
      amount
    }
    lines {
      code
      label
      note
      amounts {
        year
        amount
      }
    }
    closings {
      year
      amount
    }
  }
`);

interface Props {
  readonly reserve: ReserveTableFragment;
  readonly documents: readonly PolicyDocumentLineFragment[];
}

/** What goes in and out of the reserve, line by line, from opening to closing balance. */
export function ReserveCard({ reserve, documents }: Props) {
  const id = useId();
  return (
    <Card title={reserve.label} area="reserve">
      <MoneyTable
        id={id}
        caption={reserve.label}
        years={reserve.years}
        opening={{ label: 'Stand op 1 januari', amounts: reserve.openings }}
        groups={[{ key: 'lines', label: 'Erbij (+) en eraf (−)', lines: reserve.lines }]}
        closing={{ label: 'Stand op 31 december', amounts: reserve.closings }}
        words={changeInWords}
      />
      <p className="ep-source">
        Een leeg vak is in de bron ook leeg; dat is iets anders dan 0. Bron:{' '}
        {documentInWords(documents, reserve.source)}.
      </p>
    </Card>
  );
}
