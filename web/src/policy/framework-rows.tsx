import type { ReactNode } from 'react';
import type { FrameworkColumnFragment, FrameworkComparisonQuery } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { type Label, useLabel } from '../shared/labels.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { Status, type Tone } from '../ui/status.tsx';
import type { FrameworkRow } from './framework-table.tsx';

type Compared = FrameworkComparisonQuery['frameworkComparison'];
type Rule = Compared['rules'][number]['rules'][number];

/** The rows of every table that has a column for each framework. */
export interface FrameworkRows {
  readonly summary: readonly FrameworkRow[];
  readonly questions: readonly FrameworkRow[];
  readonly rules: readonly FrameworkRow[];
  readonly making: readonly FrameworkRow[];
  readonly subGoals: readonly FrameworkRow[];
}

const tones: Record<Rule['effect'], Tone> = {
  ALLOWS: 'safe',
  REFUSES: 'danger',
  REQUIRES: 'neutral',
  LIMITS: 'warning',
};

interface Item {
  readonly key: string;
  readonly content: ReactNode;
}

/** A list in a cell; undefined when there is nothing to list. */
function listOf(items: readonly Item[]): ReactNode {
  if (items.length === 0) return undefined;
  return (
    <ul className="ep-cell-list">
      {items.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
}

function yearsInWords({ horizon }: FrameworkColumnFragment): string | undefined {
  if (!horizon) return undefined;
  return horizon.from === horizon.to ? `${horizon.from} jaar` : `${horizon.from} tot ${horizon.to} jaar`;
}

function summaryRows(frameworks: readonly FrameworkColumnFragment[], label: Label): FrameworkRow[] {
  const row = (name: string, cell: (framework: FrameworkColumnFragment) => ReactNode) => ({
    name,
    cells: frameworks.map(cell),
  });
  return [
    row('Waar het op neerkomt', ({ summary }) => summary),
    row('Hoe ver het is', ({ status }) => <Status>{label('FrameworkStatus', status)}</Status>),
    row('Geldt vanaf', ({ validFrom }) => (validFrom ? dateInWords(validFrom) : undefined)),
    row('Kijkt vooruit', yearsInWords),
    row('Wetten', ({ laws }) => (laws.length > 0 ? joinInWords(laws.map((law) => label('Law', law))) : undefined)),
    row('Rust op', ({ basedOn }) =>
      listOf(
        basedOn.map(({ kind, framework }) => ({
          key: framework.code,
          content: `${label('FrameworkReferenceKind', kind)}: ${framework.title}`,
        })),
      ),
    ),
  ];
}

function RuleItem({ rule, label }: { rule: Rule; label: Label }) {
  return (
    <>
      <Status tone={tones[rule.effect]}>{label('PolicyRuleEffect', rule.effect)}</Status> {rule.text}
      {rule.standing !== 'HOLDS' && (
        <span className="ep-quiet"> ({label('PolicyRuleStanding', rule.standing)}, geldt nog niet)</span>
      )}
    </>
  );
}

function makingRows(frameworks: readonly FrameworkColumnFragment[], label: Label): FrameworkRow[] {
  const rows: FrameworkRow[] = [
    {
      name: 'Thema’s, met hun uitvoeringsprogramma',
      cells: frameworks.map(({ themes }) =>
        listOf(
          themes.map(({ code, label: theme, programme }) => ({
            key: code,
            content: (
              <>
                {theme}
                {programme && (
                  <span className="ep-quiet">
                    eigen uitvoeringsprogramma{programme.living && ', dat onderweg groeit'}
                  </span>
                )}
              </>
            ),
          })),
        ),
      ),
    },
    {
      name: 'Fasen',
      cells: frameworks.map(({ stages }) =>
        listOf(
          stages.map(({ code, label: stage, result, period }) => ({
            key: code,
            content: (
              <>
                <strong>{stage}</strong>
                {period && `, ${period.text}`}
                <span className="ep-quiet">{result}</span>
              </>
            ),
          })),
        ),
      ),
    },
    {
      name: 'Wie doet wat',
      cells: frameworks.map(({ roles }) =>
        listOf(
          roles.map(({ actor, part, matter }) => ({
            key: `${actor} ${part} ${matter}`,
            content: (
              <>
                <strong>{capitalised(label('PolicyActor', actor))}</strong> {label('PolicyPart', part)} {matter}
              </>
            ),
          })),
        ),
      ),
    },
  ];
  return rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

function subGoalRows(compared: Compared, frameworks: readonly FrameworkColumnFragment[], label: Label): FrameworkRow[] {
  return compared.subGoals
    .map(({ subGoal, measures }) => ({
      name: capitalised(label('SubGoal', subGoal)),
      cells: frameworks.map(({ code, subGoals }) => {
        const limits = subGoals.find((one) => one.subGoal === subGoal)?.limits ?? [];
        const own = measures.filter(({ framework }) => framework.code === code);
        return listOf([
          ...own.map((measure) => ({ key: measure.code, content: measure.label })),
          ...limits.map((limit) => ({
            key: limit,
            content: (
              <>
                <span className="ep-quiet ep-inline">Grens aan: </span>
                {limit}
              </>
            ),
          })),
        ]);
      }),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

/** Makes the rows of the tables of a comparison, with a cell for each framework that is known. */
export function useFrameworkRows(compared: Compared): FrameworkRows {
  const label = useLabel();
  const frameworks = compared.frameworks.flatMap((framework) => framework ?? []);
  const of = <One extends { readonly framework: { readonly code: string } }>(all: readonly One[], code: string) =>
    all.filter(({ framework }) => framework.code === code);
  return {
    summary: summaryRows(frameworks, label),
    questions: compared.questions.map(({ question, cells }) => ({
      name: capitalised(label('PolicyQuestion', question)),
      cells: frameworks.map(({ code }) => cells.find((cell) => cell?.framework.code === code)?.answer ?? undefined),
    })),
    rules: compared.rules
      .filter(({ rules }) => rules.length > 0)
      .map(({ subject, rules }) => ({
        name: capitalised(label('PolicyRuleSubject', subject)),
        cells: frameworks.map(({ code }) =>
          listOf(of(rules, code).map((rule) => ({ key: rule.code, content: <RuleItem rule={rule} label={label} /> }))),
        ),
      })),
    making: makingRows(frameworks, label),
    subGoals: subGoalRows(compared, frameworks, label),
  };
}
