import { useId } from 'react';
import { graphql } from '../generated/gql.ts';
import type { BudgetTableFragment, PolicyDocumentLineFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { documentInWords } from './documents.ts';
import { type MoneyGroup, MoneyTable } from './money-table.tsx';
import { thousandsInWords } from './money-words.ts';

/** A budget over some years. */
export const budgetTableFragment = graphql(`
  fragment BudgetTable on Budget {
    label
    source
    years
    lines {
      code
      label
      kind
      note
      amounts {
        year
        amount
      }
    }
    totals {
      year
      amount
    }
  }
`);

/** What stands above the lines of a kind; there are several of each. */
const groupLabels: Record<BudgetTableFragment['lines'][number]['kind'], string> = {
  CURRENT: 'Huidig budget',
  WISH: 'Wensen: wat het kader toevoegt',
  CUT: 'Taakstelling: wat nog bezuinigd moest worden',
  COVER: 'Dekking: wat het betaalt',
  REMAINDER: 'Resterende ruimte',
};

/** Lines of one kind that follow each other, so that the order of the source stands. */
function groupsOf({ lines }: BudgetTableFragment): MoneyGroup[] {
  const groups: { kind: keyof typeof groupLabels; lines: BudgetTableFragment['lines'][number][] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.kind === line.kind) last.lines.push(line);
    else groups.push({ kind: line.kind, lines: [line] });
  }
  return groups.map(({ kind, lines }) => ({
    key: lines[0]?.code ?? kind,
    label: lines.length > 1 ? groupLabels[kind] : undefined,
    lines,
  }));
}

interface Props {
  readonly budget: BudgetTableFragment;
  readonly documents: readonly PolicyDocumentLineFragment[];
}

/** The budget over some years, line by line. */
export function BudgetCard({ budget, documents }: Props) {
  const id = useId();
  return (
    <Card title={budget.label} area="money">
      <MoneyTable
        id={id}
        caption={budget.label}
        years={budget.years}
        groups={groupsOf(budget)}
        closing={{ label: 'Begroting na voorstel', amounts: budget.totals }}
        words={thousandsInWords}
      />
      <p className="ep-source">
        Wat het kader toevoegt, staat er als bedrag bij; de dekking gaat eraf. Bron:{' '}
        {documentInWords(documents, budget.source)}.
      </p>
    </Card>
  );
}
