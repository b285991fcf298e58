import {
  countTimeline,
  getTimelinePage,
  timelineCursorOf,
  timelinePageInfoOf,
} from '../src/domain/timeline/timeline.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const timeline: Resolvers = {
  Household: { timeline: (parent, args, context) => getTimelinePage(context, parent, args) },
  TimelineConnection: {
    edges: (parent) => parent.nodes,
    pageInfo: (parent) => timelinePageInfoOf(parent),
    totalCount: (parent, _args, context) => countTimeline(context, parent),
  },
  TimelineEdge: {
    cursor: (parent) => timelineCursorOf(parent),
    node: (parent) => parent,
  },
};
