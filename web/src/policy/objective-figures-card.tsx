import { Link } from '@tanstack/react-router';
import { Paragraph } from '@utrecht/component-library-react';
import type { FigureSetFragment } from '../generated/graphql.ts';
import { readsReport, useActor } from '../shared/actor.ts';
import { momentInWords } from '../shared/dates.ts';
import { Card } from '../ui/card.tsx';
import { FigureCell } from './figure-cell.tsx';
import { figureInWords, heldBack, type FigureName } from './figure-words.ts';

/** The rows, with how deep each stands under the one it is part of. */
const rows = [
  { name: 'households', label: 'Alle huishoudens', depth: 0 },
  { name: 'working', label: 'Werken eraan', depth: 1 },
  { name: 'ended', label: 'Niet meer bezig', depth: 1 },
  { name: 'attained', label: 'Doel behaald', depth: 2 },
  { name: 'dropped', label: 'Doel niet behaald', depth: 2 },
] as const satisfies readonly { name: FigureName; label: string; depth: number }[];

/** Says why some counts are not shown, where that is so. */
function WhyHeldBack({ figures }: { figures: FigureSetFragment }) {
  const { households, threshold } = figures;
  if (households.state === 'SUPPRESSED') {
    return (
      <p className="ep-source">
        Minder dan {threshold}: zo weinig huishoudens dat een getal naar mensen te herleiden is. Daarom tonen wij het
        niet.
      </p>
    );
  }
  if (!rows.some(({ name }) => figureInWords(figures, name) === heldBack)) return null;
  return (
    <p className="ep-source">
      Niet getoond: dit aantal of een aantal ernaast is kleiner dan {threshold}. Het een zou uit het ander volgen, en
      een klein getal is naar mensen te herleiden.
    </p>
  );
}

interface Props {
  /** Of the objective. */
  readonly code: string;
  readonly figures: FigureSetFragment | null | undefined;
}

/** How many households the objective concerns and with what result: a table whose bars make it a chart. */
export function ObjectiveFiguresCard({ code, figures }: Props) {
  const actor = useActor();
  if (!figures) {
    return (
      <Card title="Hoe staat het ervoor?" area="figures">
        <Paragraph className="ep-empty">
          U ziet hier geen cijfers: bij uw rol hoort geen doel waarvoor ze gemaakt zijn.
        </Paragraph>
      </Card>
    );
  }
  const most = figures.households.value ?? 0;
  return (
    <Card title="Hoe staat het ervoor?" area="figures">
      <table className="ep-table ep-figures">
        <caption className="ep-visually-hidden">Huishoudens met een doel onder deze doelstelling</caption>
        <thead>
          <tr>
            <th scope="col">Huishoudens</th>
            <th scope="col" className="ep-number">
              Aantal
            </th>
            <th scope="col">Wat wij tellen</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, depth }) => (
            <tr key={name} className={`ep-figures__row ep-figures__row--${depth}`}>
              <th scope="row">{label}</th>
              <FigureCell figures={figures} name={name} most={most} />
              <td className="ep-quiet">{figures[name].definition}.</td>
            </tr>
          ))}
        </tbody>
      </table>
      <WhyHeldBack figures={figures} />
      <p className="ep-source">
        Geteld op {momentInWords(figures.households.moment)}. Bron: {figures.households.source}. Elk huishouden telt één
        keer mee.
      </p>
      {readsReport(actor, 'MONITOR') && (
        <p className="ep-screen-only">
          <Link
            to="/rapporten/cijfers"
            search={{ maat: 'behaalde-doelen', per: 'wijk', alleen: `doelstelling:${code}` }}
            className="utrecht-link utrecht-link--html-a"
          >
            Behaalde doelen per wijk
          </Link>
        </p>
      )}
    </Card>
  );
}
