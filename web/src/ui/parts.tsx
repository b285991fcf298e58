import { Button } from '@utrecht/component-library-react';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { CombinedError } from 'urql';
import { toProblem } from '../shared/api-problem.ts';
import { ProblemMessage } from './problem.tsx';
import { Skeleton } from './skeleton.tsx';

/** How many items a part asks for. */
export const partSize = 25;

/** Where a part of a list stands: what it comes after, and how the next is asked for, which the last part does. */
export interface PlaceOfPart {
  readonly after: string | null;
  readonly onMore: ((after: string) => void) | undefined;
}

/** A list that is shown part by part. */
export function Parts<Props>({ part: Part, props }: { part: ComponentType<Props & PlaceOfPart>; props: Props }) {
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return starts.map((after, place) => (
    <Part
      key={after}
      {...props}
      after={after}
      onMore={place === starts.length - 1 ? (next) => setStarts([...starts, next]) : undefined}
    />
  ));
}

interface ShownProps<Item> extends PlaceOfPart {
  /** Undefined until it is there. */
  readonly page:
    | {
        readonly nodes: readonly Item[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
      }
    | undefined;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  /** What stands there when there is nothing at all. */
  readonly none: string;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A part of a list: its items, or that they are on their way, that there are none, or why they are not there. */
export function ShownPart<Item>({ page, error, onRetry, none, after, onMore, children }: ShownProps<Item>) {
  const { nodes, pageInfo } = page ?? {};
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  return (
    <>
      {error && !page && <ProblemMessage problem={toProblem(error)} onRetry={onRetry} level={3} />}
      {!page && !error && (
        <div aria-busy="true">
          <Skeleton lines={[60, 40, 60, 40, 60, 40, 60, 40, 60, 40]} />
        </div>
      )}
      {after === null && nodes?.length === 0 && <p className="ep-empty">{none}</p>}
      {nodes && nodes.length > 0 && children(nodes)}
      {next && onMore && (
        <Button appearance="secondary-action-button" onClick={() => onMore(next)}>
          Toon meer
        </Button>
      )}
    </>
  );
}
