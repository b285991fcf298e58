import { useEffect, useRef, useState } from 'react';
import { chartOf } from '../../../src/chart/table-chart.ts';
import type { ChartTable } from '../../../src/chart/chart-table.ts';
import './report-chart.css';

/** The width there is for a picture in pixels, so that its letters are as large as those around it. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.min(Math.max(element.clientWidth, 280), 860)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/** The picture of a table, where one helps; the table under it says the same. */
export function ReportChart({ table }: { table: ChartTable }) {
  const { ref, width } = useWidth();
  return (
    <div ref={ref} className="ep-report-chart">
      {chartOf(table, width)}
    </div>
  );
}
